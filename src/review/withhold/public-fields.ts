import type { ReviewFrontMatter } from '../types.ts';

type Data = Readonly<Record<string, unknown>>;

/** Which incidents and files are shown as well, so that no field names another. */
export interface Shown {
  readonly hasIncident: (id: string) => boolean;
  readonly hasFile: (path: string) => boolean;
}

/** Front matter without internal fields and without whatever names what is not shown; and the values that went. */
export function publicFields(
  data: Data,
  fields: readonly string[],
  { hasIncident, hasFile }: Shown,
): { readonly data: Data; readonly withheld: readonly string[] } {
  const withheld: string[] = [];
  const visit = (value: Data, at: string): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
        const name = at + key;
        if (fields.some((field) => fits(name, field))) {
          withheld.push(...textsIn(inner));
          return [];
        }
        return [[key, isData(inner) ? visit(inner, `${name}.`) : inner]];
      }),
    );
  const kept = visit(data, '');
  for (const key of ['recurrence_of', 'related'] as const) keep(kept, key, (id) => hasIncident(String(id)));
  keep(kept, 'runbooks', (use) => hasFile((use as NonNullable<ReviewFrontMatter['runbooks']>[number]).path));
  return { data: kept, withheld };
}

/** `review` fits all below it; `x-*` every field that begins so. */
function fits(name: string, field: string): boolean {
  return field.endsWith('*') ? name.startsWith(field.slice(0, -1)) : name === field;
}

function keep(data: Record<string, unknown>, key: string, isKept: (value: unknown) => boolean): void {
  const list = data[key];
  if (!Array.isArray(list)) return;
  const kept = list.filter(isKept);
  if (kept.length > 0) data[key] = kept;
  else delete data[key];
}

/** Every text and number in data. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
