/** However studies come about, every format says the same, byte for byte. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateReview } from '../../bench/generate-review.ts';
import { reporters } from '../../src/reporters/index.ts';
import { makeBook } from './run.ts';

const files = Array.from({ length: 33 }, (_, index) => {
  const { path, text } = generateReview(5, index);
  return [
    path,
    index % 3 === 0 ? `${text}\nThe engineer was careless, see [the other](gone.md). HH:MM\n` : text,
  ] as const;
});

describe('every format of check', () => {
  it('is the same in one thread, in three, while the cache is filled and out of it', async () => {
    const book = makeBook(Object.fromEntries(files));
    const report = async (...more: string[]) => {
      // One that shows reviews whole would have all of them studied in one thread.
      const names = reporters.filter(({ showsReviews }) => !showsReviews).map(({ name }) => name);
      const given = ['--report', ...names.map((name) => `${name}=${name}.out`)];
      const { code, stdout, stderr } = await book.run(['check', '--as-of', '2025-12-31', ...more, ...given]);
      return { code, stdout, stderr, files: names.map((name) => readFileSync(join(book.root, `${name}.out`), 'utf8')) };
    };
    const alone = await report('--no-cache', '--threads', '1');
    for (const text of alone.files) expect(text).toContain('careless');
    expect(await report('--no-cache', '--threads', '3')).toEqual(alone);
    expect(await report('--threads', '2')).toEqual(alone);
    expect(await report('--threads', '1')).toEqual(alone);
    expect(await report()).toEqual(alone);
  });
});
