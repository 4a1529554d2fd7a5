import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../../src/review/vocabulary.ts';
import { textsIn } from '../../../src/review/withhold/public-fields.ts';
import { strayMarks, withhold } from '../../../src/review/withhold/withhold.ts';

const internal = {
  fields: ['review.participants', 'links', 'x-*'],
  sections: ['Response'],
  columns: ['Owner'],
  phrases: [],
};
const shown = { hasIncident: (id: string) => id === 'INC-1', hasFile: (path: string) => path === 'reviews/shown.md' };
const cut = (text: string, names = internal) =>
  withhold({ path: 'reviews/one.md', text }, names, createVocabulary(), shown);
const body = (text: string) =>
  cut(text)
    .text.replace(/\n{3,}/g, '\n\n')
    .trim();

describe('what readers outside are shown', () => {
  it.each([
    ['a block', 'Seen.\n\n<!-- internal -->\n\nHidden.\n\n<!-- /internal -->\n\nSeen too.', 'Seen.\n\nSeen too.'],
    ['a stretch of a line', 'Seen <!-- internal -->hidden <!-- /internal -->too.', 'Seen too.'],
    ['a block without blank lines', 'Seen.\n<!-- internal -->\nHidden.\n<!-- /internal -->\nToo.', 'Seen.\n\nToo.'],
    ['nested blocks', '<!-- internal -->a<!-- internal -->b<!-- /internal -->c<!-- /internal -->d', 'd'],
    [
      'a section by its mark',
      '## A\n\nSeen.\n\n## B\n\n<!-- internal -->\n\nHid.\n\n### C\n\nHid.\n\n## D\n\nSeen.',
      '## A\n\nSeen.\n\n## D\n\nSeen.',
    ],
    [
      'a section by its mark, up to the next one',
      '## B\n\n<!-- internal -->\n\nHid.\n\n## D\n\nSeen.\n\n## E\n\nToo.',
      '## D\n\nSeen.\n\n## E\n\nToo.',
    ],
    ['a section by a mark in its heading', '## A <!-- INTERNAL -->\n\nHid.\n\n## D\n\nSeen.', '## D\n\nSeen.'],
    [
      'a block at the head of a section',
      '## A\n\n<!-- internal -->\nHid.\n<!-- /internal -->\n\nSeen.',
      '## A\n\nSeen.',
    ],
    [
      'a section with a block in it',
      '## A\n\n<!-- internal -->\n\nHid <!-- internal -->b<!-- /internal --> c.\n\n## D\n\nSeen.',
      '## D\n\nSeen.',
    ],
    [
      'a section before a block',
      '## A\n\n<!-- internal -->\n\nHid.\n\n## B\n\nSeen <!-- internal -->b<!-- /internal -->.',
      '## B\n\nSeen .',
    ],
    ['a section by any of its names', '## Response Effectiveness\n\nHidden.\n\n## D\n\nSeen.', '## D\n\nSeen.'],
    ['all after a mark that nothing closes', 'Seen.\n\n<!-- internal -->\n\nHidden.\n\n## B\n\nHidden.', 'Seen.'],
    [
      'no mark in code',
      '`<!-- internal -->` and\n\n```\n<!-- internal -->\n```',
      '`<!-- internal -->` and\n\n```\n<!-- internal -->\n```',
    ],
    ['other comments', 'Seen <!-- who wrote this? --> too.\n\n<!--\nHidden\n-->\n\n<!-- optional', 'Seen  too.'],
    [
      'a column by its name',
      '| Action | Assignee | Status |\n|:--|---|--:|\n| Do | @a | Done |\n| Go \\| by | @b | |',
      '| Action | Status |\n| :-- | --: |\n| Do | Done |\n| Go \\| by |  |',
    ],
    ['a column by its mark', '| A | B <!-- internal --> |\n|--|--|\n| 1 | 2 |', '| A |\n| --- |\n| 1 |'],
    ['a table of nothing else', 'A\n\n| Owner |\n|--|\n| @a |\n\nB', 'A\n\nB'],
    ['a table in a list', '- a\n\n  | A | Owner |\n  |--|--|\n  | 1 | @a |', '- a\n\n  | A |\n  | --- |\n  | 1 |'],
    ['no link by reference to what is shown', '[a][d]\n\n[d]: shown.md', '[a][d]\n\n[d]: shown.md'],
    ['no link to what it holds itself', '[a](#b) and [c](//example.org)', '[a](#b) and [c](//example.org)'],
    [
      'links to what is not shown',
      '[a](shown.md) [*b*](hidden.md#x) [c][d] [e](https://example.org) [f](#g)\n\n[d]: ../code.ts "Title"',
      '[a](shown.md) *b* c [e](https://example.org) [f](#g)',
    ],
  ])('lacks %s', (_what, text, left) => {
    expect(body(text)).toBe(left);
  });

  it('has front matter without internal fields, other incidents and comments', () => {
    const text = `---
id: INC-2 # ask Anna
review:
  held: 2026-03-06
  participants: [anna, ben]
links: {ticket: https://tickets.example.org/1}
recurrence_of: [INC-1, INC-9]
related: [INC-9]
x-customer: Acme
timeline:
  started: 2026-03-04T09:12Z ±10m
---

Body.
`;
    const { text: left, values } = cut(text);
    expect(left).toBe(`---
id: INC-2
review:
  held: 2026-03-06
recurrence_of:
  - INC-1
timeline:
  started: 2026-03-04T09:12Z ±10m
---

Body.
`);
    expect(values).toEqual(['anna', 'ben', 'https://tickets.example.org/1', 'Acme']);
  });

  it('has only runbooks, recurrences and related incidents that are shown', () => {
    const fields = (yaml: string) => cut(`---\nid: A\n${yaml}\n---\n`).text;
    expect(
      fields('runbooks: [{path: reviews/shown.md, verdict: helped}, {path: runbooks/x.md, verdict: helped}]'),
    ).toBe('---\nid: A\nrunbooks:\n  - path: reviews/shown.md\n    verdict: helped\n---\n');
    expect(fields('runbooks: [{path: runbooks/x.md, verdict: helped}]\nrelated: [INC-9, INC-1]')).toBe(
      '---\nid: A\nrelated:\n  - INC-1\n---\n',
    );
  });

  it('is known by its texts and numbers', () => {
    expect(textsIn({ a: ['x', 5], b: null, c: true, d: { e: 'y' } })).toEqual(['x', '5', 'y']);
  });

  it('is told apart from what was cut out, passage by passage and value by value', () => {
    const { passages, values } = cut(
      'Seen <!-- internal -->hidden<!-- /internal -->.\n\n<!-- a note -->\n\n| A | Owner |\n|---|---|\n| 1 | @a |\n',
    );
    expect(passages).toEqual(['<!-- internal -->hidden<!-- /internal -->', '<!-- a note -->']);
    expect(values).toEqual(['@a']);
  });

  it('never has a word that stands between marks, wherever they stand', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        '\n',
        '\n\n',
        '- ',
        '> ',
        '| a | b |\n|--|--|\n| c | d |',
        '`',
        '```\n',
        '## H\n',
        '<b>',
        '*',
        '<!-- x -->',
        '[l](m.md)',
        '    ',
      ],
    );
    const pieces = fc.array(piece, { maxLength: 8 }).map((list) => list.join(''));
    fc.assert(
      fc.property(pieces, pieces, pieces, (before, inside, after) => {
        const text = `${before}\n\n<!-- internal -->\n\nhidden1\n\n${inside}\n\nhidden2\n\n<!-- /internal -->\n\n${after}`;
        const left = cut(text).text;
        // Where a mark stands in code or in HTML of another kind it is text, and both are shown as such.
        if (!left.includes('internal -->')) expect(left).not.toMatch(/hidden[12]/);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a <!-- internal --> b', 1],
    ['a <!-- /internal --> b', 1],
    ['## A\n\n<!-- internal -->\n\nb', 0],
    ['a <!-- internal -->b<!-- /internal --> c', 0],
    ['---\nid: INC-1\n---\n\n<!-- internal -->\n', 1],
  ])('names marks in %j that have no partner', (text, count) => {
    expect(strayMarks(text)).toHaveLength(count);
  });
});
