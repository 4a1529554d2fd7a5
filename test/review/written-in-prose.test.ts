import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, addDays, daysBetween } from '../../src/review/business-days.ts';
import { addressFrom, anchorsOf, linksOf, targetOf } from '../../src/review/links.ts';
import { parseMarkdown } from '../../src/review/markdown.ts';
import { clipped, lowerProse, proseBlocks } from '../../src/review/prose-blocks.ts';
import { namesMonth, writtenDates } from '../../src/review/written-dates.ts';
import { offsetMinutesOn } from '../../src/review/zone-offset.ts';

describe('writtenDates', () => {
  it.each<[string, string[]]>([
    ['2026-03-04', ['2026-03-04']],
    ['on 4 March 2026 and 4th of Mar. 2026', ['2026-03-04', '2026-03-04']],
    ['Sep 27 2017 13:06', ['2017-09-27']],
    ['March 4, 2026', ['2026-03-04']],
    ['2026-03-04-pool 12026-03-04 2026-02-30', []],
    ['03/04/2026, 4.3.2026, March 2026', []],
    ['2 May 2026, then 1 May 2026, May 3, 2026', ['2026-05-02', '2026-05-01', '2026-05-03']],
    ['1st of January, 2026', ['2026-01-01']],
    ['4 March 20261 and 1.4 March 2026', []],
    ['version 2026-03-04-1', []],
  ])('in %j: %j', (text, days) => {
    expect(writtenDates(text).map(({ day }) => day)).toEqual(days);
  });

  it.each('January February March April May June July August September October November December'.split(' '))(
    'know %s, in full and in short',
    (month) => {
      const number = new Date(`${month} 1, 2026 00:00Z`).getUTCMonth() + 1;
      const day = `2026-${String(number).padStart(2, '0')}-07`;
      const short = month.slice(0, 3);
      for (const written of [
        `7 ${month} 2026`,
        `${short} 7 2026`,
        `7th ${short.toUpperCase()}. 2026`,
        `${month} 07, 2026`,
      ])
        expect(writtenDates(written), written).toEqual([{ day, index: 0, length: written.length }]);
      expect(namesMonth(`in ${short} or so`)).toBe(true);
    },
  );

  it('tell where a date stands', () => {
    expect(writtenDates('on 2026-03-04.')).toEqual([{ day: '2026-03-04', index: 3, length: 10 }]);
  });

  it('knows a month by its name', () => {
    expect(namesMonth('early in March')).toBe(true);
    expect(namesMonth('the Marche region in 2026')).toBe(false);
  });
});

// What is no prose is one run of the same character, U+FFFC.
describe('proseBlocks', () => {
  const blocks = (source: string) =>
    proseBlocks(parseMarkdown(source), source).map(({ text }) => text.replace(/[\s\uFFFC]+/g, ' ').trim());

  it.each<[string, string[]]>([
    ['# A **bold** head', ['A bold head']],
    ['- **Label**: text with `code` and [a link](x.md)', ['Label : text with and']],
    ['text with [a link][r]\n\n[r]: x.md', ['text with']],
    ['> quoted\n\nnot quoted', ['not quoted']],
    ['He wrote “it is down” and left', ['He wrote and left']],
    ['| a | b |\n|---|---|\n| c | `d` |', ['a', 'b', 'c', '']],
    ['| a | |\n|---|---|\n| | d |', ['a', 'd']],
    ['text <b>html</b> https://example.com', ['text html']],
  ])('of %j: %j', (source, expected) => {
    expect(blocks(source)).toEqual(expected);
  });

  it.each([
    ['a\\\nb', 'a \nb'],
    ['*a*\n**b**', ' a \n  b  '],
    ['*a*\r\n*b*', ' a \r\n b '],
    ['a *b*\\\r\nc', 'a  b  \r\nc'],
  ])('keep the line breaks of %j, and blanks for its marks', (source, text) => {
    expect(proseBlocks(parseMarkdown(source), source).map((block) => block.text)).toEqual([text]);
  });

  it('keep every character where it stands in the file', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('*', '`', '[', '](x)', '"', 'word', ' ', '\n', '- ', '> ', '|', 'é🙂', '\\*', '&amp;'),
        ),
        (pieces) => {
          const source = pieces.join('');
          for (const { text, start } of proseBlocks(parseMarkdown(source), source)) {
            for (let at = 0; at < text.length; at += 1) {
              if (!/[\s\uFFFC]/.test(text.charAt(at))) expect(text.charAt(at)).toBe(source.charAt(start + at));
            }
          }
        },
      ),
    );
  });
});

describe('links', () => {
  it.each([
    ['b.md', 'reviews/b.md', undefined],
    ['../runbooks/x%20y.md?plain=1#Top', 'runbooks/x y.md', 'Top'],
    ['/runbooks/x.md', 'runbooks/x.md', undefined],
    ['#here', 'reviews/a.md', 'here'],
    ['./../reviews/./b.md', 'reviews/b.md', undefined],
  ])('%s points at %s', (url, path, anchor) => {
    expect(targetOf(url, 'reviews/a.md')).toEqual({ path, ...(anchor ? { anchor } : {}) });
  });

  it.each(['../../outside.md', '%E0%A4%A', 'back\\slash.md'])('%s points at nothing that can be known', (url) => {
    expect(targetOf(url, 'reviews/a.md')).toBeUndefined();
  });

  it('are found with those by reference, without addresses that have a scheme', () => {
    const tree = parseMarkdown(
      '[a](a.md) [b][r] ![c](c.png) [d](https://x.org) [e](mailto:x) `[f](f.md)`\n\n[r]: b.md',
    );
    expect(linksOf(tree).map(({ kind, url }) => `${kind} ${url}`)).toEqual(['link a.md', 'link b.md', 'image c.png']);
  });

  it('lead to headings and to named HTML', () => {
    const tree = parseMarkdown('# Title\n\n## Part\n\n## Part\n\n<a id="Here"></a>');
    expect(anchorsOf(tree)).toEqual(['title', 'part', 'part-1', 'Here']);
  });

  it('are written from where they stand, and read back', () => {
    const name = fc.stringMatching(/^[a-z]{1,3}$/);
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    fc.assert(
      fc.property(path, path, (from, to) => {
        fc.pre(from !== to && addressFrom(from, to) !== '');
        expect(targetOf(addressFrom(from, to), from)?.path).toBe(to);
      }),
    );
  });
});

describe('days', () => {
  it.each([
    ['2026-03-06', 1, '2026-03-09'],
    ['2026-03-06', 5, '2026-03-13'],
    ['2026-03-07', 0.5, '2026-03-09'],
    ['2026-03-04', 0, '2026-03-04'],
  ])('%s and %d business days: %s', (day, count, expected) => {
    expect(addBusinessDays(day, count)).toBe(expected);
  });
  it('leave holidays out', () => {
    expect(addBusinessDays('2026-04-02', 1, ['2026-04-03', '2026-04-06'])).toBe('2026-04-07');
  });
  it('end with an error where ten years hold too few', () => {
    const holidays = Array.from({ length: 6000 }, (_, index) => addDays('2026-01-01', index));
    expect(() => addBusinessDays('2026-03-06', 1, holidays)).toThrow('expected 1 business days within ten years');
    expect(addBusinessDays('2026-03-06', 1, holidays.slice(0, 3000))).toBe(addBusinessDays(holidays[2999] ?? '', 1));
  });
  it.each([
    ...['2026-02-30', '2024-02-30', '2026-02-29', '2026-04-31', '2026-01-32', '2026-13-01', '2026-00-10', '2026-01-00'],
    ...['2026-3-4', 'soon', 'x2026-03-04', '2026-03-04x', '12026-03-04', '2026-03-041'],
  ])('are days of the calendar, not %s', (day) => {
    expect(() => addDays(day, 1)).toThrow(`Unexpected day ${day}, expected one of the calendar`);
  });
  it('are counted both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), (days) => {
        expect(daysBetween('2026-03-04', addDays('2026-03-04', days))).toBe(days);
      }),
    );
  });
});

describe('offsetMinutesOn', () => {
  it.each([
    ['2026-03-04', 60],
    ['2026-07-04', 120],
    ['2026-03-29', undefined],
  ])('of Berlin on %s: %s', (day, minutes) => {
    expect(offsetMinutesOn(day, 'Europe/Berlin')).toBe(minutes);
  });
});

describe('a block of prose, clipped', () => {
  const block = { kind: 'paragraph', depth: 0, text: 'abcdef', start: 10 } as const;

  it.each([
    [0, 99, 'abcdef', 10],
    [12, 14, 'cd', 12],
    [0, 12, 'ab', 10],
    [14, 99, 'ef', 14],
    [15, 16, 'f', 15],
  ])('to %i to %i is %s', (from, to, text, start) => {
    expect(clipped(block, from, to)).toEqual({ ...block, text, start });
  });

  it.each([
    [0, 10],
    [16, 20],
    [12, 12],
  ])('is nothing from %i to %i', (from, to) => {
    expect(clipped(block, from, to)).toBeUndefined();
  });

  it('has its kind, its level and its place', () => {
    const source = '# A *b*\n\n| c |\n|---|\n\n> d\n\n- e\n';
    const blocks = proseBlocks(parseMarkdown(source), source);
    expect(blocks.map(({ kind, depth, start, text }) => [kind, depth, start, text.trim()])).toEqual([
      ['heading', 1, 0, 'A  b'],
      ['cell', 0, source.indexOf('|'), 'c'],
      ['paragraph', 0, source.indexOf('e\n'), 'e'],
    ]);
    expect(
      lowerProse(blocks)
        .replace(/[\n\uFFFC ]+/g, ' ')
        .trim(),
    ).toBe('a b c e');
  });

  it.each([
    ['“a”', 'b “a” c', 'b c'],
    ['„a“', 'b „a“ c', 'b c'],
    ['«a»', 'b «a» c', 'b c'],
    ['‘a’', 'b ‘a’ c', 'b c'],
    ['"a"', 'b "a" c', 'b c'],
    ['no apostrophes', 'it’s b’s', 'it’s b’s'],
    ['no inches', '5"a"5', '5"a"5'],
    ['struck text', 'b ~~a~~ c', 'b c'],
    ['images', 'b ![a](x.png) c', 'b c'],
  ])('is without quotations: %s', (_, source, expected) => {
    const [found] = proseBlocks(parseMarkdown(source), source);
    expect(found?.text.replace(/[\s\uFFFC]+/g, ' ').trim()).toBe(expected);
  });
});

describe('links of a body', () => {
  it('by reference go where the first definition says', () => {
    const tree = parseMarkdown('[a][r] ![b][r] [c][no]\n\n[r]: one.md\n[r]: two.md\n');
    expect(linksOf(tree).map(({ kind, url }) => `${kind} ${url}`)).toEqual(['link one.md', 'image one.md']);
  });

  it('of another book count from its root', () => {
    expect(targetOf('/runbooks/x.md#Top', '../pay/reviews/a.md', '../pay')).toEqual({
      path: '../pay/runbooks/x.md',
      anchor: 'Top',
    });
    expect(targetOf('b.md', '../pay/reviews/a.md', '../pay')).toEqual({ path: '../pay/reviews/b.md' });
    expect(targetOf('../../x.md', '../pay/reviews/a.md', '../pay')).toBeUndefined();
  });

  it('are none with a scheme or a host', () => {
    const urls = ['tel:1', 'HTTPS://a.example', '//a.example/b', 'a+b.c-1:x'];
    expect(linksOf(parseMarkdown(urls.map((url) => `[a](${url})`).join(' ')))).toEqual([]);
    expect(linksOf(parseMarkdown('[a](./1:2.md) [b]()')).map(({ url }) => url)).toEqual(['./1:2.md']);
  });

  it.each([
    ['reviews/a.md', 'reviews/b.md', 'b.md'],
    ['reviews/2026/a.md', 'reviews/2025/b.md', '../2025/b.md'],
    ['a.md', 'x/y/b.md', 'x/y/b.md'],
    ['x/a.md', 'b.md', '../b.md'],
    ['x/y/a.md', 'z/y/b.md', '../../z/y/b.md'],
  ])('from %s to %s are %s', (from, to, address) => {
    expect(addressFrom(from, to)).toBe(address);
  });
});
