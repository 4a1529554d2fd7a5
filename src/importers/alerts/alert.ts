import type { MilestoneName } from '../../review/types.ts';

/** What an export of an incident says, and nothing else: whatever it does not say is absent. */
export interface Alert {
  /** What the export calls its source, such as `PagerDuty incident 1234`. */
  readonly source: string;
  readonly title?: string;
  /** The word of the export: `SEV1`, `P2`, `Major`. */
  readonly severity?: string;
  /** Times in RFC 3339, as the export writes them. */
  readonly milestones: Readonly<Partial<Record<MilestoneName, string>>>;
  readonly systems: readonly string[];
  readonly teams: readonly string[];
  readonly participants: readonly string[];
  /** Label to address. */
  readonly links: Readonly<Record<string, string>>;
}

/** One shape of an export. */
export interface AlertFormat {
  readonly name: string;
  /** How a user gets such a file. */
  readonly from: string;
  /** Reads an export; nothing where it has another shape. */
  read(data: unknown): Alert | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** A JSON object; nothing where the value is anything else. */
export function objectOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** The objects in a JSON list. */
export function objectsOf(value: unknown): Json[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.map(objectOf).filter((item) => item !== undefined);
}

/** A text that says something. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** `{ key: value }` of those that say something. */
export function said<K extends string>(values: Readonly<Record<K, unknown>>): { readonly [key in K]?: string } {
  const entries = Object.entries(values).flatMap(([key, value]) => {
    const text = textOf(value);
    return text === undefined ? [] : [[key, text]];
  });
  return Object.fromEntries(entries) as { readonly [key in K]?: string };
}

/** Each text once, in the order in which they come. */
export function distinct(values: readonly unknown[]): string[] {
  return [...new Set(values.flatMap((value) => textOf(value) ?? []))];
}
