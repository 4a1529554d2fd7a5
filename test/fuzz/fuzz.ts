import fc from 'fast-check';
import { expect } from 'vitest';
import { tell } from '../deep/figures.ts';

/** How many times as many inputs as for every commit: `npm run test:deep` sets it. */
const times = Number(process.env['INCIDENTBOOK_FUZZ_TIMES'] ?? 1);
const isDeep = times > 1;
/** What one input may take at most where it is measured: far beyond what it does, on a machine that does other things too. */
const mostMs = 5000;

/**
 * Holds a property over `runs` inputs, and many times as many in the deep tests, where each has to end in good time too
 * and the count is told. A commit meets the same inputs every time, so that a change fails by its own fault; deep tests meet
 * others each time, unless a seed is given, and a failure tells its seed.
 */
export function fuzz<T>(name: string, runs: number, inputs: fc.Arbitrary<T>, holds: (input: T) => void): void {
  const numRuns = Math.ceil(runs * times);
  const given = process.env['INCIDENTBOOK_FUZZ_SEED'] ?? (isDeep ? undefined : 1);
  let worst = 0;
  fc.assert(
    fc.property(inputs, (input) => {
      const began = performance.now();
      holds(input);
      const took = performance.now() - began;
      worst = Math.max(worst, took);
      if (isDeep) expect(took).toBeLessThan(mostMs);
    }),
    { numRuns, ...(given === undefined ? {} : { seed: Number(given) }) },
  );
  tell({ of: 'fuzz', name, count: numRuns, worstMs: worst });
}
