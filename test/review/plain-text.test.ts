import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/review/markdown.ts';
import { plainText } from '../../src/review/plain-text.ts';

describe('the text of Markdown', () => {
  it.each([
    ['a **b** `c`', 'a b c'],
    ['a\nb', 'a b'],
    ['a  \nb', 'a b'],
    ['- a\n- b\n\n  c', 'a b c'],
    ['> a\n>\n> b', 'a b'],
    ['# a\n\nb', 'a b'],
    ['# a\n# b', 'a b'],
    ['a\n***\nb', 'a b'],
    ['| a | b |\n|---|---|\n| c | d |', 'a b c d'],
    ['```\na\n\tb\n```\n\nc', 'a b c'],
    ['a<b>c</b>', 'ac'],
    ['![a](b.png) ![c][d]\n\n[d]: e.png', 'a c'],
    ['![](b.png)', ''],
    ['a[^1]b\n\n[^1]: c', 'ab c'],
    ['`a   b`', 'a b'],
  ])('of %j is %j', (markdown, text) => {
    expect(plainText(parseMarkdown(markdown))).toBe(text);
    expect(plainText(parseMarkdown(markdown).children)).toBe(text);
  });
});
