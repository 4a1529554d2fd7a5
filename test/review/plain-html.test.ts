/** The short way to HTML beside the long one, which the libraries go: the same to the byte wherever it is taken. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { generateReview } from '../../bench/generate-review.ts';
import { readFrontMatter } from '../../src/review/front-matter.ts';
import { createRenderer, createSanitisingRenderer } from '../../src/review/html.ts';
import { blanked, parseMarkdown } from '../../src/review/markdown.ts';
import { plainHtml } from '../../src/review/plain-html.ts';
import { markdownDocument } from './differential/markdown-grammar.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** What a review hands to its renderer: runs of blocks, and the inside of each block that has one. */
function pieces(tree: Root): (readonly Nodes[])[] {
  const found: (readonly Nodes[])[] = [tree.children];
  const add = (node: Nodes): void => {
    found.push([node]);
    if (!('children' in node)) return;
    if (node.type !== 'root' && node.type !== 'list' && node.type !== 'table' && node.type !== 'tableRow')
      found.push(node.children);
    node.children.forEach(add);
  };
  // A row, a cell or an item is never rendered by itself.
  tree.children.forEach(add);
  return found.filter(([first]) => !['tableRow', 'tableCell', 'listItem'].includes(first?.type ?? ''));
}

function expectSame(markdown: string): void {
  const tree = parseMarkdown(markdown);
  const [short, long] = [createRenderer(tree), createSanitisingRenderer(tree)];
  for (const nodes of pieces(tree)) expect(short(nodes)).toBe(long(nodes));
}

describe('plainHtml', () => {
  it.each([
    ['text & <b> "quoted"', 'a & b < c > "d" \'e\' 🧯'],
    ['emphasis', '*a* **b** ~~c~~ `d  e` ***f***'],
    ['a line break within a paragraph', 'a   \tb\n   c  \td'],
    ['carriage returns', 'a\r\nb `c\r\nd`\r\n\r\n- e\r\n- f\r\n'],
    ['a tight list', '- a\n- b\n  - c\n\n    d\n- e'],
    ['a loose list', '1. a\n\n2. b\n   c\n\n   d'],
    ['a list that begins at 3', '3. a\n4. b'],
    ['a task list', '- [ ] a\n- [x] **b**: c\n- d\n- [ ]\n'],
    ['a loose task list', '- [x] a\n\n  b\n\n- [ ] c'],
    ['an empty item', '-\n- a\n-\n'],
    ['a table', '| a | b | c |\n|:--|:-:|--:|\n| 1 | `2` | 3 |\n| 4 |\n|  | **5** | 6 | 7 |'],
    ['a table without rows', '| a | b |\n|---|---|'],
    ['a table within an item', '- a\n\n  | b |\n  |---|\n  | c |'],
    ['nothing', ''],
  ])('writes %s as the libraries do, by the short way', (_name, markdown) => {
    expectSame(markdown);
    expect(plainHtml(parseMarkdown(markdown).children, false)).toBeDefined();
  });

  it.each([
    '[a](https://example.com)',
    'a <b>b</b>',
    '![a](b.png)',
    'a[^1]\n\n[^1]: b',
    '```js\na\n```',
    '> a',
    'a\\\nb',
    '# a',
    '| a |\n|---|\n| [b](c.md) |',
    '- a <!-- b -->',
  ])('leaves %j to the libraries', (markdown) => {
    expect(plainHtml(parseMarkdown(markdown).children, false)).toBeUndefined();
    expectSame(markdown);
  });

  it('is the same for whatever Markdown can say', () => {
    fc.assert(fc.property(markdownDocument, expectSame), { numRuns: 100 });
  });

  it('is the same for generated reviews', () => {
    for (let index = 0; index < 40; index += 1) {
      const { text } = generateReview(3, index);
      expectSame(blanked(text, readFrontMatter(text).bodyStart));
    }
  });

  it.skipIf(!existsSync(corpus))('is the same for the real documents beside the project', () => {
    const names = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    expect(names.length).toBeGreaterThan(50);
    for (const name of names.slice(0, 400)) expectSame(readFileSync(`${corpus}/${name}`, 'utf8'));
  });
});
