/** Books at the edges: nothing in them, one review, and reviews that are as awkward as real ones become. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pages as kinds } from '../../site/index.ts';
import { asOf } from '../../src/clock.ts';
import { assembleBook } from '../../src/pipeline.ts';
import { makeBook } from '../commands/run.ts';
import { layOver } from '../rules/lay-over.ts';
import { openSite } from './open-site.ts';

const exemplary = readFileSync(fileURLToPath(new URL('../fixtures/exemplary.md', import.meta.url)), 'utf8');
const numbered = (number: number, yaml: string, markdown?: string) =>
  layOver(exemplary, { yaml: `id: INC-2026-0${number}\n${yaml}`, ...(markdown === undefined ? {} : { markdown }) });

const word = 'Zusammenhangsverarbeitungsgeschwindigkeitsbegrenzung';
/** As long as a title may be, most of it one word. */
const long = `Checkout times out: ${word}${word}`.slice(0, 120);
const rtl = 'توقف الدفع عن العمل أثناء تبديل قاعدة البيانات (payments-db)';
const manySystems = Array.from({ length: 40 }, (_, at) => `  - service-with-a-rather-long-name-${at + 1}`).join('\n');
const unknownTimes = ['started', 'detected', 'responded', 'contained', 'resolved'].map((name) => `  ${name}: unknown`);

const awkward = {
  'reviews/long.md': numbered(21, `title: ${JSON.stringify(long)}`, `## Impact\n\n${word.repeat(4)}\n`),
  'reviews/rtl.md': numbered(
    22,
    `title: ${JSON.stringify(rtl)}\nsystems:\n  - قاعدة-البيانات\nteams:\n  - فريق-المدفوعات\ntags:\n  - تبديل`,
    `## Incident Summary\n\n${rtl}. ${rtl}.\n`,
  ),
  'reviews/systems.md': numbered(23, `title: Forty systems at once\nsystems:\n${manySystems}`),
  'reviews/timeless.md': numbered(
    24,
    `title: Nobody knows when\ntimeline:\n${unknownTimes.join('\n')}`,
    '## Timeline\n',
  ),
  'reviews/plain.md': exemplary,
};

const books: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['no review', { 'reviews/README.md': 'Reviews will stand here.\n' }],
  ['one review', { 'reviews/one.md': exemplary }],
  ['awkward reviews', awkward],
];

/** What does not fit: the page where it is wider than the screen, and text that is cut off at the edge of its element. */
function misfits(width: number): readonly string[] {
  const found: string[] = [];
  if (document.documentElement.scrollWidth > width)
    found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const element of document.querySelectorAll<HTMLElement>('main *')) {
    const { overflowX } = getComputedStyle(element);
    const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
    // What scrolls by itself and can be reached by keyboard is no misfit; what is clipped or hidden is.
    if (cut && overflowX === 'hidden' && !element.closest('.visually-hidden'))
      found.push(`clipped: ${element.className}`);
  }
  return found;
}

describe.each(books)('a book with %s', (_name, files) => {
  it.each([390, 1280])('breaks no page at %d pixels', async (width) => {
    const { root } = makeBook({ 'incidentbook.config.yaml': 'title: At the edge\n', ...files });
    const book = await assembleBook({ cwd: root, asOf: asOf('2026-03-24', 0), render: true });
    const left = book.checked.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    const reviews = Object.values(files).filter((text) => text.startsWith('---'));
    expect(book.kb.incidents, left.join('\n')).toHaveLength(reviews.length);
    const site = await openSite(book, '/');
    try {
      const page = await site.open('', { viewport: { width, height: 900 } });
      for (const { name, sheets } of kinds) {
        // All rules look alike, and no rule depends on the book.
        const shown = name === 'rule' ? sheets(book.kb).slice(0, 1) : sheets(book.kb);
        for (const { address } of shown) {
          await page.goto(new URL(`/${address}`, page.url()).href);
          expect(await page.locator('h1').count(), address).toBe(1);
          expect(await page.evaluate(misfits, width), address).toEqual([]);
        }
      }
      expect(site.faults()).toEqual([]);
    } finally {
      await site.close();
    }
  });
});
