import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openBench } from '../../scripts/mutation/bench.mjs';
import { type Fate, fateTeller } from '../../scripts/mutation/fate-of.mjs';
import { findMutants } from '../../scripts/mutation/find-mutants.mjs';

const root = mkdtempSync(join(tmpdir(), 'incidentbook-bench-'));
afterAll(() => rmSync(root, { recursive: true }));

const source = `
const most = 3;
const seen = new Map<number, number>();
export function atMost(n: number): number {
  return n > most ? most : n;
}
export function cached(n: number): number {
  const known = seen.get(n) ?? n * 2;
  seen.set(n, known);
  return known;
}
export function countTo(n: number): number {
  let i = 0;
  while (i < n) i += 1;
  return i;
}
export function isRare(n: number): boolean {
  return n === 1e9 && n % 7 === 6;
}
export const never = () => 5;
`;

const tests = `
import { describe, expect, it } from 'vitest';
import { atMost, cached, countTo, isRare } from '../src/a.ts';
describe('a', () => {
  it.each([[4, 3], [1, 1]])('holds for %s', (given, expected) => expect(atMost(given)).toBe(expected));
  it('is the same twice', () => {
    expect(cached(2)).toBe(4);
    expect(cached(2)).toBe(4);
  });
  it('counts', async () => expect(countTo(3)).toBe(3));
  it('is rare', () => expect(isRare(1)).toBe(false));
});
`;

describe('tests that meet mutants', () => {
  it('notice what they look at, in modules that no other mutant has touched', async () => {
    for (const folder of ['src', 'test', 'scratch']) mkdirSync(join(root, folder));
    writeFileSync(join(root, 'src/a.ts'), source);
    writeFileSync(join(root, 'test/a.test.ts'), tests);
    const mutants = findMutants('src/a.ts', source).map((mutant, number) => ({ ...mutant, number }));
    const bench = openBench(root, mutants, join(root, 'scratch'));
    const file = join(root, 'test/a.test.ts');
    const fates: Record<string, Fate['fate']> = {};
    try {
      const { failure, tests: reached } = await bench.ask({ file });
      expect(failure).toBeUndefined();
      const fateOf = fateTeller(bench, [{ file, tests: reached }], 15_000);
      for (const mutant of mutants) fates[`${mutant.from} → ${mutant.text}`] = (await fateOf(mutant)).fate;
    } finally {
      await bench.close();
    }
    expect(fates).toMatchObject({
      // What runs while the module loads.
      '3 → 4': 'killed',
      'n > most → true': 'killed',
      // A test that failed before says nothing of this one.
      'n > most → (n) >= (most)': 'survived',
      // What a mutant left in a cache is gone.
      'n * 2 → (n) / (2)': 'killed',
      'seen.get(n) ?? n * 2 → (seen.get(n)) && (n * 2)': 'killed',
      'seen.set(n, known) → undefined': 'survived',
      // An end that never comes.
      'i += 1 → i -= 1': 'killed',
      'n === 1e9 && n % 7 === 6 → undefined': 'killed',
      '7 → 8': 'not reached',
      'n === 1e9 → (n) !== (1e9)': 'survived',
      '5 → 6': 'not reached',
    });
  });
});
