import type { Nodes, Root } from 'mdast';

/** A place at which two trees of the same document differ. */
export interface Difference {
  /** Steps from the root: `children`, an index, a field. */
  readonly path: readonly string[];
  readonly ours: unknown;
  readonly reference: unknown;
  /** The pairs of nodes above it, the nearest first. */
  readonly above: readonly (readonly [ours: Nodes, reference: Nodes])[];
}

/** Every difference between two trees: types, values, fields and places alike. What is absent and what is null are the same. */
export function differences(ours: Root, reference: Root): Difference[] {
  return compare(ours, reference, [], []);
}

function compare(ours: unknown, reference: unknown, path: readonly string[], above: Difference['above']): Difference[] {
  if (Object.is(ours ?? null, reference ?? null)) return [];
  if (!isRecord(ours) || !isRecord(reference)) return [{ path, ours, reference, above }];
  const inside: Difference['above'] = isNode(ours) && isNode(reference) ? [[ours, reference], ...above] : above;
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(reference)])];
  return keys.flatMap((key) => compare(ours[key], reference[key], [...path, key], inside));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isNode(value: object): value is Nodes {
  return 'type' in value;
}

/** A difference in one line, for messages. */
export function inWords({ path, ours, reference }: Difference): string {
  const short = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 80);
  return `${path.join('.')}: ours ${short(ours)}, reference ${short(reference)}`;
}
