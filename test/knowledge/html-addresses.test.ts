import { describe, expect, it } from 'vitest';
import { type AddressBook, withAddresses } from '../../src/knowledge/html-addresses.ts';
import { readRunbook } from '../../src/review/runbook.ts';

const book: AddressBook = {
  linkTo: (url) => (url.startsWith('../2025/') ? `/kb/incidents/x/#"${url.length}` : undefined),
  imageAt: (url) => (url === 'graph.png' ? '/kb/images/graph-1.png' : undefined),
};
const rendered = (markdown: string) => readRunbook({ path: 'a.md', text: markdown }).preamble[0]?.html ?? '';

describe('addresses in HTML', () => {
  it.each([
    [
      'a link into the book',
      '[an earlier one](../2025/x.md)',
      '<a href="/kb/incidents/x/#&quot;12">an earlier one</a>',
    ],
    ['a link to nowhere', '[gone](../gone.md)', '<a>gone</a>'],
    ['a link to another host', '[out](https://example.org/?a=1&b=2)', 'href="https://example.org/?a=1&#x26;b=2"'],
    [
      'an image of ours',
      '![Load *at* noon](graph.png)',
      '<img src="/kb/images/graph-1.png" alt="Load at noon" loading="lazy">',
    ],
    ['an image that is missing', '![Load](other.png)', '<em>Load</em>'],
    ['an image of another host', '![Load](https://example.org/a.png)', '<a href="https://example.org/a.png">Load</a>'],
    [
      'a badge of another host in a link',
      '[![Load](https://e.org/a.png)](https://e.org)',
      '<a href="https://e.org"><em>Load</em></a>',
    ],
    [
      'hostile words for an image',
      '![<script>alert(1)</script> "x" > y](other.png)',
      '<em>&lt;script&gt;alert(1)&lt;/script&gt; &quot;x&quot; &gt; y</em>',
    ],
    ['text that looks like a tag', '`<a href="../2025/x.md">`', '&#x3C;a href="../2025/x.md">'],
  ])('%s', (_name, markdown, expected) => {
    expect(withAddresses(rendered(markdown), book)).toContain(expected);
  });

  it('loads nothing from elsewhere, whatever is written', () => {
    const html = withAddresses(
      rendered('![a](//example.org/x.png) ![b](http://example.org/y.png "t") ![c][r]\n\n[r]: https://z.org/z.png'),
      book,
    );
    expect(html).not.toContain('<img');
  });
});
