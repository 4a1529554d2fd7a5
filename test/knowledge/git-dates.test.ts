import { describe, expect, it } from 'vitest';
import { doneDaysIn, type GitDates } from '../../src/knowledge/git-dates.ts';
import { aReview } from './a-review.ts';

const read: GitDates = {
  state: 'read',
  files: {
    'reviews/one.md': { changes: [], done: { 'A-1': '2026-03-01' } },
    'reviews/two.md': { changes: [], done: { 'A-1': '2026-04-02' } },
    'reviews/three.md': { changes: [], done: {} },
  },
};
const reviews = ['one', 'two', 'three', 'new'].map((name) => ({
  ...aReview({ id: name.toUpperCase() }),
  path: `reviews/${name}.md`,
}));

describe('the days on which actions were done', () => {
  it('are kept apart where two reviews number their actions alike', () => {
    expect(doneDaysIn(read, reviews)).toEqual({ ONE: { 'A-1': '2026-03-01' }, TWO: { 'A-1': '2026-04-02' } });
  });

  it('are not known without a history', () => {
    expect(doneDaysIn(undefined, reviews)).toEqual({});
    expect(doneDaysIn({ state: 'not-read', reason: 'no repository' }, reviews)).toEqual({});
  });
});
