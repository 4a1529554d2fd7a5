import { describe, expect, it } from 'vitest';
import { createRenderer } from '../../src/review/html.ts';
import { parseMarkdown } from '../../src/review/markdown.ts';
import { noRenderer } from '../../src/review/renderer.ts';

function html(markdown: string): string {
  const tree = parseMarkdown(markdown);
  return createRenderer(tree)(tree.children);
}

describe('createRenderer', () => {
  it.each([
    [
      'a **b** `c` [d](https://example.com/?a=1&b=2)',
      '<p>a <strong>b</strong> <code>c</code> <a href="https://example.com/?a=1&#x26;b=2">d</a></p>',
    ],
    ['one<br>two', '<p>one<br>two</p>'],
    ['[a](mailto:b@example.com)', '<p><a href="mailto:b@example.com">a</a></p>'],
    ['[a](http://example.com)', '<p><a href="http://example.com">a</a></p>'],
    ['[a](ftp://example.com)', '<p><a>a</a></p>'],
    ['a <!-- note --> b', '<p>a  b</p>'],
    ['& < > " \' 🧯', '<p>&#x26; &#x3C; > " \' 🧯</p>'],
    ['{{ 7*7 }} {% include "x" %}', '<p>{{ 7*7 }} {% include "x" %}</p>'],
    ['[a][1]\n\n[1]: https://example.com/', '<p><a href="https://example.com/">a</a></p>'],
  ])('renders %j', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it.each([
    ['a paragraph', 'a[^1]', true],
    ['a list', '- a[^1]', true],
    ['a quotation', '> a[^1]', true],
    ['a table', '| a[^1] |\n|---|', true],
    ['a heading', '## a[^1]', false],
  ])('shows the note of %s below it: %s', (_, markdown, isShown) => {
    const tree = parseMarkdown(`${markdown}\n\n[^1]: the note\n`);
    const shown = createRenderer(tree)(tree.children.slice(0, 1));
    expect(shown.includes('the note')).toBe(isShown);
  });

  it('writes nothing where only findings are wanted', () => {
    expect(noRenderer(parseMarkdown('a').children)).toBe('');
  });

  it('says how columns stand', () => {
    expect(html('| a | b | c |\n|:--|:-:|---|\n| d | e | f |')).toContain(
      '<td class="align-left">d</td>\n<td class="align-center">e</td>\n<td>f</td>',
    );
  });

  it('keeps inline nodes together, as they stand in a cell', () => {
    const tree = parseMarkdown('`a`, **b**.');
    const [paragraph] = tree.children;
    if (paragraph?.type !== 'paragraph') throw new Error('expected a paragraph');
    expect(createRenderer(tree)(paragraph.children)).toBe('<code>a</code>, <strong>b</strong>.');
  });

  it.each([
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '<svg onload=alert(1)><use href="data:x"/></svg>',
    '<iframe src="https://example.com"></iframe>',
    '<style>*{display:none}</style>',
    '<a href="javascript:alert(1)">x</a>',
    '<form action="https://example.com"><input></form>',
  ])('shows %s as the text that it is', (markdown) => {
    const shown = html(markdown);
    expect(shown).not.toMatch(/<(?!\/?p>)/);
    expect(shown).toContain('&#x3C;');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#10;script:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '&#106;avascript:alert(1)',
    'file:///etc/passwd',
  ])('gives a link to %s no address', (address) => {
    expect(html(`[x](<${address}>)`)).toBe('<p><a>x</a></p>');
    expect(html(`![x](<${address}>)`)).not.toContain('src=');
  });
});

describe('pieces of a line', () => {
  it.each([
    ['a **b**', 'a <strong>b</strong>'],
    ['a\\\nb', 'a<br>\nb'],
    ['a ![b](https://example.com/c.png)', 'a <img src="https://example.com/c.png" alt="b">'],
    ['[a](https://example.com/)', '<a href="https://example.com/">a</a>'],
  ])('are shown without a paragraph around them: %j', (markdown, shown) => {
    const tree = parseMarkdown(markdown);
    const [paragraph] = tree.children;
    expect(createRenderer(tree)(paragraph && 'children' in paragraph ? paragraph.children : [])).toBe(shown);
  });
});
