import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/review/markdown.ts';
import { fileStart } from '../../src/review/place.ts';
import { placeOf } from '../../src/review/place-of.ts';

describe('the place of a node', () => {
  const [first, last] = parseMarkdown('a\n\nbc').children;

  it.each([
    ['itself', placeOf(first), [1, 1, 1, 2]],
    ['as far as another', placeOf(first, last), [1, 1, 3, 3]],
    ['of another line', placeOf(last), [3, 1, 3, 3]],
  ])('is that of %s', (_, place, expected) => {
    expect([place.line, place.column, place.endLine, place.endColumn]).toEqual(expected);
  });

  it('is the start of the file where nobody knows it', () => {
    expect(placeOf(undefined)).toEqual(fileStart);
    expect(placeOf({ type: 'text' })).toEqual(fileStart);
    expect(placeOf(first, { type: 'text' })).toEqual(fileStart);
  });
});
