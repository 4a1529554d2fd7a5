import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/review/markdown.ts';
import { type Cut, marksIn, withCuts } from '../../../src/review/withhold/marks.ts';

describe('a text with cuts made', () => {
  it.each<[string, Cut[], string, string[]]>([
    ['one', [{ start: 1, end: 3 }], '0345', ['12']],
    [
      'two, whatever their order',
      [
        { start: 4, end: 5 },
        { start: 0, end: 1 },
      ],
      '1235',
      ['0', '4'],
    ],
    ['one that gives another text', [{ start: 1, end: 3, text: '-' }], '0-345', ['12']],
    [
      'two that overlap',
      [
        { start: 1, end: 4, text: '-' },
        { start: 3, end: 5, text: '+' },
      ],
      '0-5',
      ['123', '4'],
    ],
    [
      'one within another',
      [
        { start: 1, end: 5 },
        { start: 2, end: 3, text: '+' },
      ],
      '05',
      ['1234'],
    ],
    [
      'one that ends where another does',
      [
        { start: 1, end: 5 },
        { start: 3, end: 5, text: '+' },
      ],
      '05',
      ['1234'],
    ],
    [
      'two from the same place',
      [
        { start: 1, end: 2, text: '-' },
        { start: 1, end: 4, text: '+' },
      ],
      '0+45',
      ['123'],
    ],
    [
      'two side by side',
      [
        { start: 1, end: 2 },
        { start: 2, end: 3 },
      ],
      '0345',
      ['1', '2'],
    ],
    ['none', [], '012345', []],
  ])('%s', (_, cuts, left, withheld) => {
    const made = withCuts('012345', cuts);
    expect(made.text).toBe(left);
    expect(made.withheld.map(({ start, end }) => '012345'.slice(start, end))).toEqual(withheld);
  });
});

describe('the marks of a body', () => {
  it.each([
    ['<!-- internal -->', ['open 0 17']],
    ['<!--INTERNAL-->', ['open 0 15']],
    ['a <!-- /internal --> b', ['close 2 20']],
    ['<!-- internal note -->', ['other 0 22']],
    ['<!-- internal --><!-- /internal -->', ['open 0 17', 'close 17 35']],
    ['- a\n\n  <!-- internal -->\n\n<!-- /internal -->', ['open 7 24', 'close 26 44']],
    ['`<!-- internal -->`', []],
    ['<!-- internal', ['open 0 13']],
  ])('%j', (text, marks) => {
    expect(marksIn(parseMarkdown(text), text).map(({ kind, start, end }) => `${kind} ${start} ${end}`)).toEqual(marks);
  });
});
