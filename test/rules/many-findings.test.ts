import { describe, expect, it } from 'vitest';
import { checkExample } from './check-text.ts';

describe('a review with very many findings of one rule', () => {
  const words = (count: number) => `## Impact\n\n${'They should have known, 42 times. '.repeat(count)}`;
  const blamed = (count: number) =>
    checkExample({ markdown: words(count) }).filter(({ rule }) => rule === 'words-blame-nobody');

  it('is told of a hundred, and that there are more', () => {
    expect(blamed(5000)).toHaveLength(100);
    expect(blamed(5000).at(-1)?.message).toMatch(/ \(and more of the same below\)$/);
  });

  it('is told of all where they are a hundred', () => {
    expect(blamed(100)).toHaveLength(100);
    expect(blamed(100).at(-1)?.message).not.toContain('and more');
  });
});
