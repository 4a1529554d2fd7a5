/** On paper a review is a document: nothing to press, nothing cut off, nothing missing. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asOf } from '../../src/clock.ts';
import { assembleBook } from '../../src/pipeline.ts';
import { type OpenSite, openSite } from './open-site.ts';

/** The width of A4 between its margins, in CSS pixels. */
const paper = { width: 718, height: 1000 };
let sites: OpenSite[] = [];
let pages: Page[] = [];

beforeAll(async () => {
  const bookAt = (name: string) =>
    assembleBook({
      cwd: fileURLToPath(new URL(`../fixtures/${name}/`, import.meta.url)),
      asOf: asOf('2026-05-04', 0),
      render: true,
    });
  for (const name of ['site-book', 'linked-book']) sites.push(await openSite(await bookAt(name), '/kb/'));
});
afterAll(async () => {
  await Promise.all(sites.map((site) => site.close()));
  sites = [];
});
afterEach(async () => {
  await Promise.all(pages.map((page) => page.context().close()));
  pages = [];
  expect(sites.flatMap((site) => site.faults())).toEqual([]);
});

async function printed(address: string, book = 0): Promise<Page> {
  const page = await sites[book]?.open(address, { viewport: paper, colorScheme: 'dark' });
  if (!page) throw new Error('There is no such site');
  pages.push(page);
  await page.emulateMedia({ media: 'print' });
  return page;
}

const incidents = [
  ['incidents/inc-2026-004/', 0],
  ['incidents/inc-2025-019/', 0],
  ['incidents/inc-2025-001/', 1],
] as const;

describe('a printed review', () => {
  it.each(incidents)('/%s has no navigation and nothing to press', async (address, book) => {
    const page = await printed(address, book);
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.locator('button:visible, input:visible, select:visible').count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it.each(incidents)('/%s holds every word that the screen can show', async (address, book) => {
    const page = await printed(address, book);
    const wordsOf = (text: string) =>
      text
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== '' && word !== '#');
    const onPaper = new Set(wordsOf(await page.locator('main').innerText()));
    await page.emulateMedia({ media: 'screen' });
    await page.locator('article details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    const article = page.locator('article.incident');
    await article.locator('.zone-switch, .edit, .trail, .diagram:has(img) details').evaluateAll((all) => {
      for (const one of all) one.remove();
    });
    const missing = wordsOf(await article.innerText()).filter((word) => !onPaper.has(word));
    expect([...new Set(missing)]).toEqual([]);
  });

  it.each(incidents)('/%s is dark ink on white paper, and nothing of it is cut off', async (address, book) => {
    const page = await printed(address, book);
    const [red = 0, green = 0, blue = 0] = await page.evaluate(
      () => getComputedStyle(document.body).color.match(/\d+/g)?.map(Number) ?? [],
    );
    expect(Math.max(red, green, blue)).toBeLessThan(80);
    const cut = await page.locator('main *').evaluateAll((all) =>
      all
        .filter((one) => {
          const { overflowX, display } = getComputedStyle(one);
          if (display === 'inline' || one.closest('svg, .visually-hidden')) return false;
          return overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
        })
        .map((one) => `${one.tagName}.${one.className}`),
    );
    expect(cut).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(paper.width);
  });

  it('tells where its links to other places lead, and those inside of the book not', async () => {
    const page = await printed('incidents/inc-2026-004/');
    const afterward = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(await afterward('.references a[href^="https://status"]')).toContain('https://status.example/incidents/4');
    const linked = await printed('incidents/inc-2025-001/', 1);
    const outside = linked.locator('.prose a[href^="https://git.example"]').first();
    expect(await outside.evaluate((link) => getComputedStyle(link, '::after').content)).toContain(
      'https://git.example',
    );
    expect(await afterward('.facts a[href^="/"]')).toBe('none');
  });

  it('becomes a document of a few pages', async () => {
    const page = await printed('incidents/inc-2026-004/');
    const pdf = (
      await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '10mm', right: '10mm' } })
    ).toString('latin1');
    const count = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(count).toBeGreaterThanOrEqual(2);
    expect(count).toBeLessThanOrEqual(8);
  });
});
