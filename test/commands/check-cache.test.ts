import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateReview } from '../../bench/generate-review.ts';
import { makeBook } from './run.ts';

/** Generated reviews, every other one broken in a way of its own. */
function aBook() {
  const reviews = Array.from({ length: 24 }, (_, index) => generateReview(1, index));
  const broken = reviews.map(({ path, text }, index) => {
    const lines = text.split('\n');
    if (index % 2 === 1) lines.splice((index * 37) % lines.length, 1 + (index % 5));
    if (index % 8 === 3) lines.push('The engineer should have known better, see [the other](gone.md). YYYY-MM-DD');
    return [path, lines.join('\n')] as const;
  });
  return makeBook(Object.fromEntries(broken));
}

describe('check with its cache', () => {
  it('prints the same without it, when it is made, and out of it, on any day', async () => {
    const book = aBook();
    const json = ['check', '--format', 'json'];
    for (const day of ['2025-12-31', '2018-06-01', '2031-01-01']) {
      const without = await book.run([...json, '--as-of', day, '--no-cache']);
      expect(JSON.parse(without.stdout).problems.length).toBeGreaterThan(10);
      expect(await book.run([...json, '--as-of', day])).toEqual(without);
      expect(await book.run([...json, '--as-of', day])).toEqual(without);
    }
    const wholeReviews = await book.run([
      'check',
      '--format',
      'json',
      '--report',
      'pr-comment=comment.md',
      '--no-cache',
    ]);
    expect(await book.run(json)).toEqual(wholeReviews);
  });

  it('leaves no trace with --no-cache', async () => {
    const book = aBook();
    await book.run(['check', '--no-cache']);
    expect(existsSync(join(book.root, '.incidentbook'))).toBe(false);
  });

  it('sees what has changed: a review, the settings, the template', async () => {
    const book = aBook();
    const { path } = generateReview(1, 0);
    const check = async (...more: string[]) => (await book.run(['check', '--format', 'json', ...more])).stdout;
    await check();
    const file = join(book.root, path);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nHe was careless.\n`);
    expect(await check()).toContain('careless');
    expect(await check()).toBe(await check('--no-cache'));
    writeFileSync(join(book.root, 'incidentbook.config.yaml'), 'rules:\n  words-blame-nobody: off\n');
    expect(await check()).not.toContain('careless');
    writeFileSync(join(book.root, 'reviews/_template.md'), '## Something Else\n\n[What else there is to say.]\n');
    const other = await check();
    expect(other).toContain('Something Else');
    expect(other).toBe(await check('--no-cache'));
  });
});
