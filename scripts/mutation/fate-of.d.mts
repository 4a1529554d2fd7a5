import type { Bench, Failure, Reach } from './bench.mjs';

export interface Fate {
  readonly fate: 'killed' | 'survived' | 'not reached' | 'unclear';
  /** How many tests met the mutant, and which failure noticed it. */
  readonly tests: number;
  readonly by?: Failure;
}

/** Lets tests meet one mutant after the other, for at most `mostMs` each, and tells the fate of each. */
export function fateTeller(
  bench: Bench,
  reaches: readonly Reach[],
  mostMs: number,
): <M extends { readonly number: number; readonly path: string }>(mutant: M) => Promise<M & Fate>;
