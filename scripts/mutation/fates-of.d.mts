import type { Bench, Failure, Reach } from './bench.mjs';

export type Fate = 'killed' | 'survived' | 'not reached' | 'unclear';

/**
 * Lets tests meet each mutant for at most `mostMs`, and writes down its `fate` and `by` which failure it was noticed. `tell`
 * is told of each.
 */
export function fatesOf<M extends { readonly number: number; readonly path: string }>(
  mutants: readonly M[],
  bench: Bench,
  reaches: readonly Reach[],
  mostMs: number,
  tell?: (mutant: M & { readonly fate: Fate; readonly by?: Failure }) => void,
): Promise<void>;
