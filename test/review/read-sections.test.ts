import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/review/contract.ts';
import { readDocument } from '../../src/review/document.ts';
import { findSection } from '../../src/review/extract.ts';
import { createRenderer } from '../../src/review/html.ts';

const contract = readContract(readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8'));
const body = (markdown: string) =>
  readDocument({ path: 'reviews/a.md', text: `---\nid: A\n---\n${markdown}` }, contract, { render: createRenderer })
    .body;

describe('the bounds of sections', () => {
  const text =
    'Before.\n\n## A\n\none\n\n### B\n\ntwo\n\n#### C\n\nthree\n\n### D\n\n## E\n\n[^1]: note\n\n[r]: a.md\n';
  const { preamble, sections } = body(text);

  it('reach to the next heading of their level or a higher one', () => {
    const outline = (list: typeof sections): unknown[] =>
      list.map(({ written, place, endLine, subsections }) => [written, place.line, endLine, outline(subsections)]);
    expect(outline(sections)).toEqual([
      [
        'A',
        6,
        18,
        [
          ['B', 10, 16, [['C', 14, 16, []]]],
          ['D', 18, 18, []],
        ],
      ],
      ['E', 20, 24, []],
    ]);
    expect(preamble.map((block) => block.text)).toEqual(['Before.']);
  });

  it('tell whether anything stands between them, below them too', () => {
    const filled = (markdown: string) => body(markdown).sections[0]?.filled;
    expect(['## A\n\ntext', '## A\n\n### B\n\ntext', '## A\n\n### B', '## A\n\n<!-- a -->'].map(filled)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(['## A\n\n[^1]: note', '## A\n\n[r]: a.md', '## A\n\n<b></b>'].map(filled)).toEqual([false, false, false]);
  });

  it('hold no block for what defines links and notes', () => {
    expect(body('## A\n\n[r]: a.md\n\n[^1]: note\n').sections[0]?.blocks).toEqual([]);
  });

  it('give each an address of its own', () => {
    const slugs = body('## A b\n\n## A b\n\n### A B\n\n## «»\n').sections.map((section) => section.slug);
    expect(slugs).toEqual(['a-b', 'a-b-1', 'section']);
    expect(body('## ! A  (b)\n\n## Ä_ö-1\n').sections.map((section) => section.slug)).toEqual(['a-b', 'äö-1']);
  });

  it('hold their blocks in order, prose in one run', () => {
    const blocks = body(
      '## Timeline\n\none\n\ntwo\n\n| Time | Event |\n|---|---|\n| a | b |\n\nthree\n\n- [x] **Box**\n\n1. four\n\n- **Part**: five\n',
    ).sections[0]?.blocks.map(({ role, text, place }) => [role, text, place.line, place.endLine]);
    expect(blocks).toEqual([
      ['prose', 'one two', 6, 8],
      ['events', 'Time Event a b', 10, 12],
      ['prose', 'three', 14, 14],
      ['checklist', 'Box', 16, 16],
      ['prose', 'four', 18, 18],
      ['parts', 'Part: five', 20, 20],
    ]);
  });

  it.each([
    ['Timeline', 'events'],
    ['Contributing Factors', 'factors'],
    ['Phases', 'phases'],
    ['Action Items', 'actions'],
    ['Preventive Measures', 'measures'],
    ['Anything', 'table'],
  ])('tell what a table under %s means: %s', (heading, role) => {
    expect(body(`## ${heading}\n\n| A |\n|---|\n| b |\n`).sections[0]?.blocks.map((block) => block.role)).toEqual([
      role,
    ]);
  });

  it.each([
    ['Five Whys', 'whys'],
    ['Anything', 'prose'],
  ])('tell what a numbered list under %s means: %s', (heading, role) => {
    const section = body(`## ${heading}\n\n1. a *b*\n2. c\n\n   d\n`).sections[0];
    expect(section?.blocks.map((block) => block.role)).toEqual([role]);
    expect(section?.numbered.map(({ text, html }) => [text, html])).toEqual([
      ['a b', 'a <em>b</em>'],
      ['c d', '<p>c</p>\n<p>d</p>'],
    ]);
  });
});

describe('the places of parts and answers', () => {
  const part = (markdown: string) => {
    const found = findSection(body(`## What Happened\n\n${markdown}\n`).sections, 'What Happened')?.parts[0]?.content;
    return (
      found && [
        found.text,
        found.html,
        found.place.line,
        found.place.column,
        found.place.endLine,
        found.place.endColumn,
      ]
    );
  };

  it.each([
    ['- **Trigger**: a release', ['a release', 'a release', 6, 16, 6, 25]],
    ['- **Trigger:** a release', ['a release', 'a release', 6, 16, 6, 25]],
    ['- **Trigger** – a', undefined],
    ['- **Trigger**:', ['', '', 6, 1, 6, 15]],
    ['- **Trigger**: *a*', ['a', '<em>a</em>', 6, 16, 6, 19]],
    ['- **Trigger**:\n  a', ['a', 'a', 6, 14, 7, 4]],
    ['- **Trigger**: a\n\n  b', ['a b', '<p>a</p>\n<p>b</p>', 6, 3, 8, 4]],
    ['- **Trigger**: `a`', ['a', '<code>a</code>', 6, 16, 6, 19]],
    ['### Trigger\n\na\n\n- b', ['a b', '<p>a</p>\n<ul>\n<li>b</li>\n</ul>', 8, 1, 10, 4]],
    ['### Trigger', ['', '', 6, 1, 6, 12]],
  ])('of %j', (markdown, expected) => {
    expect(part(markdown)).toEqual(expected);
  });

  it.each([
    ['- [x] **Box**: a', ['Box', 'yes', 'a', 16]],
    ['- [ ] **Box** — a', ['Box', 'no', 'a', 17]],
    ['- [ ] **Box**', ['Box', 'no', '', 1]],
    ['- [x] Box without a label', ['Box without a label', 'yes', '', 1]],
    ['- [ ] ~~**Box**~~ – a', ['Box', 'not-applicable', 'a', 21]],
    ['- [ ] ~~**Box**~~', ['Box', 'not-applicable', '', 1]],
    ['- [ ] ~~**Box**~~ *a*', ['Box', 'not-applicable', 'a', 19]],
    ['- [x] **Box**: a\n\n  b', ['Box', 'yes', 'a b', 16]],
  ])('of an answer %j', (markdown, expected) => {
    const item = body(`## Checklists\n\n### C\n\n${markdown}\n`).checklists[0]?.items[0];
    expect(item && [item.label, item.answer, item.note.text, item.note.place.column]).toEqual(expected);
  });

  it('of a cell that is empty or missing are where it would stand', () => {
    const { events } = body('## Timeline\n\n| Time | Event |\n|---|---|\n| a | |\n| b |\n');
    expect(events.map(({ event }) => [event.place.line, event.place.column, event.place.endColumn])).toEqual([
      [8, 5, 8],
      [9, 6, 6],
    ]);
  });
});
