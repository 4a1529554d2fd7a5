import { readdirSync, readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { findMutants } from '../../scripts/mutation/find-mutants.mjs';
import { instrument } from '../../scripts/mutation/instrument.mjs';
import { seededSample } from '../../scripts/mutation/seeded-sample.mjs';
import { asRow, judgementsIn, keyOf } from '../../scripts/mutation/survivors.mjs';

const changes = (source: string) => findMutants('a.ts', source).map(({ from, text }) => `${from} → ${text}`);

describe('the mutants of a file', () => {
  it.each([
    ['a comparison at its border', 'a < b;', ['a < b → undefined', 'a < b → (a) <= (b)']],
    ['a sum', 'export const c = a + b;', ['a + b → (a) - (b)']],
    ['no sum of texts', "export const c = a + ' of ';", []],
    ['a condition', 'if (a) b();', ['a → true', 'a → false', 'b() → undefined']],
    ['what is negated', 'export const c = !a;', ['!a → a']],
    ['what a function gives', 'const f = () => a;', ['a → undefined']],
    ['what is returned', 'function f() { return a; }', ['a → undefined']],
    ['what is returned, but for nothing', 'const f = () => undefined; const g = () => false;', ['false → true']],
    ['a method and its counterpart', 'export const c = a.some(f);', ['a.some(f) → a.every(f)']],
    ['a method that is left out', 'export const c = a.b.trim();', ['a.b.trim() → a.b']],
    [
      'a number, a truth, a word',
      "export const c = [1, true, 'x'];",
      ["[1, true, 'x'] → []", '1 → 2', 'true → false', "'x' → ''"],
    ],
    ['no text for people', "export const c = 'two words';", []],
    ['the ends of a pattern', 'export const c = /^a$/i;', ['/^a$/i → /a$/i', '/^a$/i → /^a/i', '/^a$/i → /^a$/']],
    ['no type', "type A = 'x' | 1; export const c = a as 'y';", []],
    ['no import', "import a from './a.ts';", []],
    [
      'nothing that is passed on',
      "export { a } from './a.ts'; export type { B } from './b.ts'; export * from './c.ts';",
      [],
    ],
  ])('are found in %s', (_, source, expected) => {
    expect(changes(source)).toEqual(expected);
  });

  it('tell their line', () => {
    expect(findMutants('a.ts', 'const a = 1;\nconst b = a * 2;\n').map(({ line }) => line)).toEqual([1, 2, 2]);
  });

  it('are not sought in what is no TypeScript', () => {
    expect(() => findMutants('a.ts', 'const = ;')).toThrow('a.ts: ');
  });
});

describe('a file with its mutants in it', () => {
  const source = `(a) => {
    const kept = a?.list.filter((n) => n > 1).map((n) => n + 1) ?? [];
    if (kept.length === 0) return 'none';
    return kept.join();
  }`;
  const mutants = findMutants('a.ts', source).map((mutant, number) => ({ ...mutant, number }));
  const behaviour = (active: number) => {
    Object.assign(globalThis, { __isMutant: (number: number) => number === active });
    const run = new Function(`return (${instrument(source, mutants)})`)() as (a: unknown) => unknown;
    return [{ list: [0, 1, 2, 3] }, { list: [] }, undefined].map((given) => {
      try {
        return run(given);
      } catch (error) {
        return String(error).replace(/:.*/s, '');
      }
    });
  };

  it('does what it did while none of them lives, at the ends of chains too', () => {
    expect(behaviour(-1)).toEqual(['3,4', 'none', 'none']);
  });

  it.each([
    ['n > 1', '(n) >= (1)', ['2,3,4', 'none', 'none']],
    ['a?.list.filter((n) => n > 1)', 'a?.list', ['1,2,3,4', 'none', 'none']],
    ['n + 1', '(n) - (1)', ['1,2', 'none', 'none']],
    ['kept.length === 0', 'true', ['none', 'none', 'none']],
    ['kept.length === 0', 'false', ['3,4', '', '']],
    ['kept.join()', 'undefined', [undefined, 'none', 'none']],
    ["'none'", "''", ['3,4', '', '']],
  ])('does otherwise while %s is %s', (from, text, expected) => {
    const mutant = mutants.find((one) => one.from === from && one.text === text);
    expect(mutant && behaviour(mutant.number)).toEqual(expected);
  });

  it('does otherwise under every one of them', () => {
    const unchanged = mutants.filter(({ number }) => `${behaviour(number)}` === `${behaviour(-1)}`);
    expect(unchanged.map(({ from, text }) => `${from} → ${text}`)).toEqual([]);
  });
});

describe('our own code', () => {
  const root = new URL('../../src/', import.meta.url);
  const paths = ['review', 'rules', 'metrics'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
      .map((name) => `${folder}/${name}`),
  );

  it('can hold all of its mutants at once', async () => {
    expect(paths.length).toBeGreaterThan(200);
    for (const path of paths) {
      const source = readFileSync(new URL(path, root), 'utf8');
      const mutants = findMutants(path, source).map((mutant, number) => ({ ...mutant, number }));
      await expect(transform(instrument(source, mutants), { loader: 'ts' }), path).resolves.toBeDefined();
    }
  });
});

describe('a seeded sample', () => {
  const list = Array.from({ length: 100 }, (_, index) => index);

  it('is the same for the same seed, and another for another', () => {
    expect(seededSample(list, 10, 1)).toEqual(seededSample(list, 10, 1));
    expect(seededSample(list, 10, 1)).not.toEqual(seededSample(list, 10, 2));
  });

  it('goes on where a smaller one ends, and holds each once', () => {
    expect(seededSample(list, 30, 3).slice(0, 10)).toEqual(seededSample(list, 10, 3));
    expect(seededSample(list, 200, 1).toSorted((a, b) => a - b)).toEqual(list);
  });
});

describe('the list of survivors', () => {
  const source = 'const a = `b` ?? c;\nconst d = [first, second,\n  third];\nconst h = i < j;';
  const mutants = findMutants('src/a.ts', source);

  it('is read as it is written, whatever the code and wherever it stands', () => {
    const list = mutants.map(
      (mutant, index) => `${asRow(mutant)}${index === 0 ? 'missing test' : 'equivalent'}, because.`,
    );
    expect(list[0]).toBe('- `src/a.ts:1` `` `b` ?? c `` → `` (`b`) && (c) ``: missing test, because.');
    const judged = judgementsIn(list.join('\n'));
    expect(
      mutants.map((mutant) => judged.get(keyOf({ ...mutant, line: mutant.from.length > 20 ? 99 : mutant.line }))),
    ).toEqual([...['missing test', 'equivalent', 'equivalent']]);
  });

  it('says nothing of what is not judged', () => {
    expect(judgementsIn(`${asRow(mutants[0] as (typeof mutants)[0])}LOOK (survived)`).size).toBe(0);
  });
});
