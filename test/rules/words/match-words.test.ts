import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/review/markdown.ts';
import { proseBlocks } from '../../../src/review/prose-blocks.ts';
import { blamingWords } from '../../../src/rules/words/blame.ts';
import { matchWords, type WordEntry } from '../../../src/rules/words/match-words.ts';

const list: readonly WordEntry[] = [
  { words: ['careless', 'human error', "nobody's fault"], suggestion: 'something else' },
  { words: ['should have known'], suggestion: 'something else' },
  { words: ['human', 'human error rate'], suggestion: 'something else' },
  { words: ['failed to'], subject: 'person', suggestion: 'something else' },
];

/** What the list finds in a piece of Markdown, cut out of it by the offsets that the matcher gives. */
function matches(markdown: string, words: readonly WordEntry[] = list): string[] {
  return [...matchWords(proseBlocks(parseMarkdown(markdown), markdown), words)].map(({ start, end }) =>
    markdown.slice(start, end),
  );
}

describe('words are found', () => {
  it.each([
    ['in any case', 'CARELESS and Careless.', ['CARELESS', 'Careless']],
    ['over a line break', 'It was human\nerror.', ['human\nerror']],
    ['over the indentation of a list', '- it was human\n  error', ['human\n  error']],
    ['through emphasis', 'It was human **error**.', ['human **error']],
    ['with either apostrophe', 'It is nobody’s fault.', ['nobody’s fault']],
    ['behind letters of several bytes', 'Ü é 😀 &amp; careless', ['careless']],
    ['in a heading', '## Careless\n', ['Careless']],
    ['in a cell', '| a |\n|---|\n| b \\| careless |', ['careless']],
    [
      'in a bullet, a footnote and a task',
      '- careless\n- [ ] careless[^1]\n\n[^1]: careless',
      Array(3).fill('careless'),
    ],
    ['the longest form at a place', 'The human error rate rose.', ['human error rate']],
    ['behind a person', 'The on-call engineer failed to look.', ['failed to']],
    ['behind a person with adverbs', 'The engineers also simply failed to look.', ['failed to']],
    ['behind a handle', '@anna failed to look.', ['failed to']],
  ])('%s', (_, markdown, expected) => {
    expect(matches(markdown)).toEqual(expected);
  });
});

describe('words are not found', () => {
  it.each([
    ['inside a longer word', 'carelessness, uncareless'],
    ['joined by a hyphen', 'a careless-proof and a half-careless design'],
    ['joined by an underscore or a slash', 'human_error, careless_flag, /careless/path'],
    ['in code', 'The flag `careless` and\n\n```\ncareless\n```\n\n    careless'],
    ['across code, links and quotations', 'should `x` have known; should [x](y) have known; should “x” have known'],
    ['in the text or the address of a link', '[careless](https://example.com/careless) <https://example.com/careless>'],
    ['in a quotation with any marks', '“careless”, "a careless thing", «careless», „careless“, ‘careless’'],
    ['in a quotation over a line break', 'She wrote "it was\ncareless of us".'],
    ['in a block quotation', '> careless\n\n> - careless'],
    ['in HTML and comments', '<!-- careless -->\n\n<careless>\n\nx <b title="careless">y</b>'],
    ['in an image', '![careless](careless.png)'],
    ['where struck', '~~careless~~'],
    ['without a person as the subject', 'The service failed to start. The page to the engineer failed to arrive.'],
    ['where the person stands in another sentence', 'We called the engineer. Failed to connect.'],
  ])('%s', (_, markdown) => {
    expect(matches(markdown)).toEqual([]);
  });
});

describe('whatever the text', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ab é😀*_`"“”[]()<>|\\-\n #>~&;:.1'), maxLength: 60 });

  it('every place lies inside it and holds the words of its entry', () => {
    fc.assert(
      fc.property(
        letters,
        letters,
        fc.constantFrom('careless', 'human error', 'Human\nError'),
        (before, after, word) => {
          const markdown = `${before} ${word} ${after}`;
          for (const { start, end, found } of matchWords(proseBlocks(parseMarkdown(markdown), markdown), list)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(markdown.length);
            // Marks between the words are part of the place, but not of the words.
            expect(markdown.slice(start, end).replace(/[\s*_]+/g, ' ')).toBe(found);
          }
        },
      ),
    );
  });

  it('a word in code or in a quotation is never found', () => {
    const fences = fc.constantFrom(['`', '`'], ['``', '``'], ['“', '”'], ['"', '"'], ['«', '»'], ['\n\n> ', '\n\n']);
    const calm = fc.string({ unit: fc.constantFrom(...'ab é.,:1'), maxLength: 30 });
    fc.assert(
      fc.property(
        fences,
        calm,
        calm,
        fc.constantFrom(...blamingWords.flatMap(({ words }) => words)),
        (fence, a, b, word) => {
          const [open = '', close = ''] = fence;
          expect(matches(`x ${a} ${open}${word}${close} ${b} x`, blamingWords)).toEqual([]);
        },
      ),
    );
  });
});
