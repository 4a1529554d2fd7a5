import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { longReview, wordsIn } from '../../bench/long-review.ts';
import { readContract } from '../../src/review/contract.ts';
import { resolveSettings } from '../../src/review/settings.ts';
import { study } from '../../src/study.ts';

describe('a long review', () => {
  const { path, text } = longReview(4000);

  it('is as long as was asked, and not much longer', () => {
    expect(wordsIn(text)).toBeGreaterThanOrEqual(4000);
    expect(wordsIn(text)).toBeLessThan(5000);
  });

  it('is a review all the same, with every section once and rows added to its tables', () => {
    const settings = resolveSettings({});
    const contract = readContract(readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8'));
    const input = { contract, settings };
    const { entry, problems } = study({ path, text }, input);
    expect(entry?.review.body.actions.length).toBeGreaterThan(10);
    expect(problems.map(({ rule }) => rule)).not.toContain('sections-appear-once');
    expect(problems.map(({ rule }) => rule)).not.toContain('sections-are-present');
  });

  it('is the same each time', () => {
    expect(longReview(4000).text).toBe(text);
  });
});
