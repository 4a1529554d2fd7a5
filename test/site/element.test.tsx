import fc from 'fast-check';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { type Attributes, element as h, isPageContent, type PageElement, prose } from '../../site/element.tsx';

const html = (element: PageElement) => renderToString(element as VNode);

describe('an element of a team’s page', () => {
  it('is drawn with its attributes and content; what is nothing draws nothing', () => {
    const content = ['a', null, undefined, false, 0, [h('b', null, 'c'), 'd']];
    expect(html(h('p', { class: 'lead', hidden: true, title: null }, ...content))).toBe(
      '<p class="lead" hidden>a0<b>c</b>d</p>',
    );
  });

  it('shows any text as text, in content and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const page = html(h('p', { title: text, 'data-x': text }, text));
        expect(page.replace(/^<p title="[^"<]*" data-x="[^"<]*">|<\/p>$/g, '')).not.toContain('<');
      }),
    );
    expect(html(h('p', { title: '"><script>' }, '<script>alert(1)</script>'))).toBe(
      '<p title="&quot;>&lt;script>">&lt;script>alert(1)&lt;/script></p>',
    );
  });

  it('leads only to pages and mail', () => {
    const addresses: readonly [url: string, kept: boolean][] = [
      ['/kb/incidents/', true],
      ['../a:b', true],
      ['?q=a:b', true],
      ['#a:b', true],
      ['https://example.org/', true],
      ['mailto:team@example.org', true],
      ['javascript:alert(1)', false],
      [' JaVaScRiPt:alert(1)', false],
      ['java\nscript:alert(1)', false],
      ['\u0001javascript:alert(1)', false],
      ['data:text/html,<script>alert(1)</script>', false],
      ['vbscript:x', false],
    ];
    for (const [href, kept] of addresses)
      expect([href, html(h('a', { href }, 'x')).includes('href=')]).toEqual([href, kept]);
  });

  it('is refused where the policy of the site would pass over it in silence', () => {
    const refused: readonly [name: string, attributes: Attributes | null][] = [
      ['script', { src: '/x.js' }],
      ['STYLE', null],
      ['iframe', null],
      ['p><script', null],
      ['p', { onclick: 'alert(1)' }],
      ['p', { onLoad: 'alert(1)' }],
      ['p', { style: 'color: red' }],
      ['p', { dangerouslySetInnerHTML: 'x' }],
    ];
    for (const [name, attributes] of refused)
      expect(() => h(name, attributes)).toThrow(/^Unexpected (element|attribute)/);
  });
});

describe('what the writer of a review wrote', () => {
  it('stands in the page as its renderer made it', () => {
    expect(html(prose({ html: '<p>Raised <code>pool</code></p>' }))).toBe(
      '<div class="prose" dir="auto"><p>Raised <code>pool</code></p></div>',
    );
  });
});

describe('the content of a page', () => {
  it('is elements, and neither text nor a promise nor anything else', () => {
    expect(isPageContent([h('p', null), [h('p', null)]])).toBe(true);
    for (const other of ['<p>', 1, null, undefined, {}, Promise.resolve(h('p', null)), [h('p', null), 'text']])
      expect(isPageContent(other)).toBe(false);
  });
});
