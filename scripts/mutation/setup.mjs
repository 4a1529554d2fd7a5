/** Runs before each file of tests: says which mutant lives, and, where none does, counts which ones the tests reach. */
import { appendFileSync } from 'node:fs';
import { afterAll, expect, inject } from 'vitest';

const { active, limit, reachedFile } = inject('mutation');
const reached = new Map();
let hits = 0;

globalThis.__isMutant = (number) => {
  if (active === undefined) {
    reached.set(number, (reached.get(number) ?? 0) + 1);
    return false;
  }
  if (number !== active) return false;
  hits += 1;
  // What goes round and round would never end otherwise.
  if (hits > limit) throw new Error('The mutant runs far more often than the code did.');
  return true;
};

afterAll(() => {
  if (active === undefined)
    appendFileSync(reachedFile, `${JSON.stringify({ file: expect.getState().testPath, reached: [...reached] })}\n`);
});
