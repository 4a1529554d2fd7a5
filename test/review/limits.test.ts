import { describe, expect, it } from 'vitest';
import { maxNesting, maxNodes, maxReferences, maxReviewBytes, textBeyondLimits } from '../../src/review/limits.ts';
import { LineIndex } from '../../src/review/lines.ts';
import { parseBody } from '../../src/review/parse-body.ts';

const found = (text: string) => textBeyondLimits(text, new LineIndex(text));

describe('the limits of a text', () => {
  it.each([
    ['bytes', 'x'.repeat(maxReviewBytes)],
    ['bytes of longer characters', 'ü'.repeat(maxReviewBytes / 2)],
    ['character references', '&amp;'.repeat(maxReferences)],
    ['marks that stand in each other', `${'> '.repeat(maxNesting)}a`],
    ['ampersands that are no references', '& '.repeat(2 * maxReferences)],
  ])('let as many %s through as are allowed', (_, text) => {
    expect(found(text)).toBeUndefined();
  });

  it.each([
    ['bytes', 'x'.repeat(maxReviewBytes + 1), 'file of more than 512 KiB', 1, 1],
    ['bytes of longer characters', `${'ü'.repeat(maxReviewBytes / 2)}x`, 'file of more than 512 KiB', 1, 1],
    ['references', `a\n${'&amp;'.repeat(maxReferences)} &#65;`, 'more than 5,000 character references', 2, 25_002],
    ['quotes', `a\n${'> '.repeat(maxNesting + 1)}b`, 'marks of lists and quotes more than 100 deep', 2, 1],
    ['lists', `${'- '.repeat(maxNesting)}1. b`, 'marks of lists and quotes more than 100 deep', 1, 1],
  ])('tell of more %s, and where they stand', (_, text, words, line, column) => {
    expect(found(text)).toMatchObject({ message: expect.stringContaining(words), place: { line, column } });
  });
});

describe('the limits of a tree', () => {
  const beyond = (text: string) => parseBody(text, 0, new LineIndex(text)).beyond;

  it('leave nothing of a file that goes beyond them', () => {
    const texts = ['x'.repeat(maxReviewBytes + 1), 'a\n\n'.repeat(maxNodes)];
    for (const text of texts) expect(parseBody(text, 0, new LineIndex(text)).tree.children).toEqual([]);
  });

  it('are those of its pieces', () => {
    // Each paragraph and its text, and the root.
    const paragraphs = (count: number) => 'a\n\n'.repeat(count);
    expect(beyond(paragraphs(maxNodes / 2 - 1))).toBeUndefined();
    expect(beyond(paragraphs(maxNodes / 2))?.message).toContain('more than 20,000 pieces of Markdown');
  });

  it('are those of its levels, where each line goes one deeper', () => {
    const lists = (levels: number) =>
      Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- a`).join('\n');
    // A level is a list and its item; the paragraph and the text in the last are two more.
    expect(beyond(lists(maxNesting - 1))).toBeUndefined();
    expect(beyond(lists(maxNesting))?.message).toContain('levels of Markdown more than 100 deep');
  });
});
