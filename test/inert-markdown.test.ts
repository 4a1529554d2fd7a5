import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { clipped, inertMarkdown, inertMessage } from '../src/inert-markdown.ts';
import { parseMarkdown } from '../src/review/markdown.ts';

const shown = (text: string) => text.replaceAll('\u200b', '·');
const bare = (text: string) => text.replaceAll('\u200b', '').replace(/<\/?span>/g, '');

describe('inertMarkdown', () => {
  it.each([
    ['thanks @someone', 'thanks @·someone'],
    ['@acme/sre-team', '@·acme/sre-team'],
    ['see #12 and acme/app#7', 'see \\#·12 and acme/app\\#·7'],
    ['GH-12, !7', 'GH-·12, \\!·7'],
    ['https://example.org', 'https:·//example.org'],
    ['www.example.org', 'www·.example.org'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['a -->', 'a --\\>'],
    ['from $5 to $6', 'from <span>$</span>5 to <span>$</span>6'],
    ['hidden \u202e turn', 'hidden \\\\u\\{202e\\} turn'],
  ])('%j becomes %j', (text, markdown) => {
    expect(shown(inertMarkdown(text))).toBe(markdown);
  });
});

describe('inertMessage', () => {
  it.each([
    ['Unexpected `SEV-2`, expected `SEV1`', 'Unexpected `SEV-2`, expected `SEV1`'],
    ['Unexpected `@someone <b>` by @someone', 'Unexpected `@someone <b>` by @·someone'],
    ['one ` alone', 'one \\` alone'],
    ['`a``b`', '`a`·`b`'],
    ['` `', '\\` \\`'],
  ])('%j becomes %j', (text, markdown) => {
    expect(shown(inertMessage(text))).toBe(markdown);
  });

  it('is one paragraph of that text whatever stands in it, in which nothing is HTML, a link or a mention', () => {
    const piece = fc.constantFrom(
      ...['a', ' ', '`', '``', '@a', '#1', '<b>', '</details>', '<!--', '-->', '[x](y)', '![', '](', '$', '\\', '\n'],
      ...['https://a.b', '|', '*', '_', '&lt;', '~~', '1.', '- ', '# '],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('').replace(/\s+/g, ' ').trim();
        const markdown = inertMessage(text);
        const tree = parseMarkdown(`x${markdown}x`);
        expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
        const [paragraph] = tree.children;
        const kinds = paragraph && 'children' in paragraph ? paragraph.children : [];
        for (const node of kinds) {
          expect(['text', 'inlineCode', 'html']).toContain(node.type);
          if (node.type === 'html') expect(node.value).toMatch(/^<\/?span>$/);
          if (node.type === 'text') expect(node.value).not.toMatch(/@\w|#\d|:\/\//);
        }
        const words = (of: string) => bare(of).replace(/[\s`]/g, '');
        expect(words(textOf(tree))).toBe(`x${words(text)}x`);
      }),
    );
  });
});

describe('clipped', () => {
  it('cuts no character in two', () => {
    expect(clipped('abcdef', 6)).toBe('abcdef');
    expect(clipped('abcdef', 4)).toBe('abc…');
    expect(clipped('ab💥def', 4)).toBe('ab…');
  });
});
