import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { bookEnds } from '../../bench/facts.ts';
import { generateReview } from '../../bench/generate-review.ts';
import { asOf } from '../../src/clock.ts';
import { cacheFolder } from '../../src/io/study-cache.ts';
import { checkBook } from '../../src/pipeline/check-book.ts';
import type { CheckRequest } from '../../src/pipeline/checked.ts';

const root = mkdtempSync(join(tmpdir(), 'incidentbook-clothes-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A book in which every rule among reviews has something to look at, and some find something. */
const paths = Array.from({ length: 24 }, (_, index) => {
  const { path, text } = generateReview(7, index);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return path;
}).sort();
const edit = (index: number, change: (text: string) => string) => {
  const path = join(root, paths[index] ?? '');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};
const idOf = (index: number) => /^id: (.*)$/m.exec(readFileSync(join(root, paths[index] ?? ''), 'utf8'))?.[1] ?? '';
edit(3, (text) => text.replace(/^id: .*$/m, `id: ${idOf(20).toLowerCase()}`));
edit(5, (text) => text.replace(/^status: .*$/m, 'status: in-review').replace(/ Done( \||$)/gm, ' Pending$1'));
edit(7, (text) => text.replace(/^title:/m, `recurrence_of: [${idOf(5)}, INC-0000-404]\ntitle:`));
edit(9, (text) => `${text}\nSee [the other](../2000/not-there.md) and [one](#no-such-heading).\n`);
edit(11, (text) => text.replace(/^title:/m, 'waive:\n  - rule: actions-have-ownr\n    reason: A slip.\ntitle:'));
edit(13, () => 'No front matter.\n');

const check = async (more: Partial<CheckRequest>) => {
  const request = { cwd: root, asOf: asOf(bookEnds, 0), gitEnv: {}, findingsOnly: true, ...more };
  const { problems, waived } = await checkBook(request);
  return { problems, waived };
};
const whole = await check({ cache: false, threads: 1 });
const cacheFile = () => join(root, cacheFolder, readdirSync(join(root, cacheFolder))[0] ?? '');

describe('a check', () => {
  it('of this book finds what rules among reviews look for', () => {
    const rules = new Set(whole.problems.map(({ rule }) => rule));
    for (const rule of [
      'ids-are-unique',
      'named-incidents-exist',
      'links-resolve',
      'waivers-are-used',
      'front-matter-is-yaml',
    ])
      expect(rules).toContain(rule);
  });

  it('finds the same without packing, in several threads, while it fills the cache and out of it', async () => {
    expect(await check({ findingsOnly: false })).toEqual(whole);
    expect(await check({ cache: false, threads: 3 })).toEqual(whole);
    expect(await check({ threads: 2 })).toEqual(whole);
    expect(await check({})).toEqual(whole);
  });

  it('of some reviews finds what a check of all finds in them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(paths, { minLength: 1 }), fc.boolean(), async (some, cache) => {
        const only = new Set(some);
        const { problems } = await check({ only: async () => only, cache });
        expect(problems).toEqual(whole.problems.filter(({ path }) => only.has(path)));
      }),
      { numRuns: 6 },
    );
  });

  it('finds the same out of a damaged cache, wherever it is damaged', async () => {
    await check({});
    const sound = readFileSync(cacheFile());
    for (const share of [0.01, 0.3, 0.5, 0.7, 0.99]) {
      const bytes = Buffer.from(sound);
      bytes.fill(0x20, Math.floor(share * sound.length), Math.floor(share * sound.length) + 40);
      writeFileSync(cacheFile(), bytes);
      expect(await check({})).toEqual(whole);
    }
  });

  it('says which file cannot be read, whoever was to read it', async () => {
    const named = { paths: [...paths, 'reviews/2000/gone.md'].map((path) => join(root, path)) };
    for (const threads of [1, 3]) await expect(check({ ...named, cache: false, threads })).rejects.toThrow('gone.md');
  });
});
