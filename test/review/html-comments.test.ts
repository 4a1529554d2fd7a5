import { describe, expect, it } from 'vitest';
import { htmlComments, withoutComments } from '../../src/review/html-comments.ts';

describe('the comments of a text', () => {
  it.each([
    ['a <!-- b --> c', ['<!-- b -->'], 'a            c'],
    ['<!-- a --><!-- b -->', ['<!-- a -->', '<!-- b -->'], ' '.repeat(20)],
    ['a <!-- never ends', [], 'a <!-- never ends'],
    ['<!-- a --> b <!-- never ends', ['<!-- a -->'], '           b <!-- never ends'],
    ['a --> b <!-- c -->', ['<!-- c -->'], 'a --> b           '],
    ['<!--> a -->', ['<!--> a -->'], '           '],
    ['<!-- a\nb -->c', ['<!-- a\nb -->'], `${' '.repeat(12)}c`],
    ['none', [], 'none'],
  ])('%j', (text, comments, without) => {
    expect(htmlComments(text).map(({ start, end }) => text.slice(start, end))).toEqual(comments);
    expect(withoutComments(text)).toBe(without);
  });
});
