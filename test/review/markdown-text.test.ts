import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/review/markdown.ts';
import { asMarkdown } from '../../src/review/markdown-text.ts';

describe('asMarkdown', () => {
  it.each([
    ['1. first', '1\\. first'],
    ['10.8 days', '10.8 days'],
    ['- item', '\\- item'],
    ['-5 points', '-5 points'],
    ['# title', '\\# title'],
    ['a\n\nb', 'a b'],
    ['| cell |', '\\| cell \\|'],
  ])('%j becomes %j', (text, markdown) => {
    expect(asMarkdown(text)).toBe(markdown);
  });

  it('is one paragraph of just that text', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      ' ',
      '*',
      '_',
      '`',
      '#',
      '-',
      '+',
      '=',
      '1.',
      '2)',
      '<',
      '>',
      '[',
      ']',
      '(',
      ')',
      '!',
      '|',
      '~',
      '&',
      '&amp;',
      '\\',
      '\n',
      '{',
      '}',
      '---',
      '===',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('').replace(/\s+/g, ' ').trim();
        const tree = parseMarkdown(asMarkdown(text));
        expect(tree.children.map(({ type }) => type)).toEqual(text === '' ? [] : ['paragraph']);
        expect(textOf(tree)).toBe(text);
      }),
    );
  });
});
