/** What holds for every kind of page. The kinds come from the site itself, so a new one cannot be forgotten. */
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pages as kinds } from '../../site/index.ts';
import { asOf } from '../../src/clock.ts';
import { assembleBook } from '../../src/pipeline.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { axeScript, violations } from './violations.ts';

const base = '/kb/';
const books = ['site-book', 'linked-book'] as const;
type BookName = (typeof books)[number];

const assembled = await Promise.all(
  books.map((name) =>
    assembleBook({
      cwd: fileURLToPath(new URL(`../fixtures/${name}/`, import.meta.url)),
      asOf: asOf('2026-05-04', 0),
      render: true,
    }),
  ),
);

/** A page of each kind: the first that the site itself holds, else the first of the book with links. */
const oneOfEach = kinds.map(({ name, sheets }) => {
  for (const [number, book] of assembled.entries()) {
    const [first] = sheets(book.kb);
    if (first) return [name, books[number] ?? 'site-book', first.address] as const;
  }
  return [name, undefined, ''] as const;
});

/** Pages that differ much from the first of their kind. */
const further: readonly (readonly [string, BookName, string])[] = [
  ['incidents', 'site-book', 'incidents/?q=checkout'],
  ['incidents', 'site-book', 'incidents/?severity=SEV2'],
  ['incident', 'site-book', 'incidents/inc-2026-002/'],
  ['incident', 'site-book', 'incidents/inc-2025-007/'],
  ['incident', 'site-book', 'incidents/inc-2024-003/'],
  ['incident', 'linked-book', 'incidents/inc-2025-001/'],
  ['runbook', 'linked-book', 'runbooks/nobody-wrote-it/'],
];
const cases = [
  ...oneOfEach.flatMap(([name, book, address]) => (book === undefined ? [] : [[name, book, address] as const])),
  ...further,
];

const sites = new Map<BookName, OpenSite>();
const siteOf = (name: BookName): OpenSite => {
  const site = sites.get(name);
  if (!site) throw new Error(`There is no site of ${name}`);
  return site;
};
let opened: Page[] = [];

beforeAll(async () => {
  for (const [number, name] of books.entries()) {
    const book = assembled[number];
    if (book) sites.set(name, await openSite(book, base));
  }
});
afterAll(() => Promise.all([...sites.values()].map((site) => site.close())));
afterEach(async () => {
  await Promise.all(opened.map((page) => page.context().close()));
  opened = [];
  expect([...sites.values()].flatMap((site) => site.faults())).toEqual([]);
});

async function open(book: BookName, ...request: Parameters<OpenSite['open']>): Promise<Page> {
  const page = await siteOf(book).open(...request);
  opened.push(page);
  return page;
}

it('every kind of page that the site has is looked at', () => {
  expect(oneOfEach.filter(([, book]) => book === undefined).map(([name]) => name)).toEqual([]);
});

describe('without scripts', () => {
  it.each(cases)('%s (%s: /%s) can be read and offers nothing that is dead', async (_kind, book, address) => {
    const page = await open(book, address, { javaScriptEnabled: false });
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(60);
    expect(await page.locator('input:enabled:visible, select:visible, button:visible').count()).toBe(0);
  });
});

const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

describe('as it stands', () => {
  it.each(cases)(
    '%s (%s: /%s) is valid, tells its pictures in words and holds its policy',
    async (_kind, book, address) => {
      const page = await open(book, address);
      const html = await (await page.request.get(page.url())).text();
      expect(faultsOfHtml(html)).toEqual([]);
      expect(await page.locator('main figure.chart').evaluateAll(silentPictures)).toEqual([]);

      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe-inline');
      expect(siteOf(book).faults()).toEqual([]);
      const opacity = () => page.evaluate(() => getComputedStyle(document.body).opacity);
      const before = await opacity();
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'globalThis.sprung = true';
        const style = document.createElement('style');
        style.textContent = 'body { opacity: 0.5 !important }';
        document.head.append(script, style);
      });
      expect(await page.evaluate('globalThis.sprung')).toBeUndefined();
      expect(await opacity()).toBe(before);
      // The browser tells of what it has refused, and of nothing else.
      const refused = siteOf(book).faults();
      expect(refused.filter((fault) => !/Content Security Policy directive/.test(fault))).toEqual([]);
      expect(refused.length).toBeGreaterThan(0);
    },
  );
});

function faultsOfHtml(html: string): readonly string[] {
  return validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`);
}

/** Runs inside the page: pictures of data that have no words for those who do not see them, or no table beside them. */
function silentPictures(charts: readonly Element[]): readonly string[] {
  return charts.flatMap((chart) => {
    const picture = chart.querySelector('svg');
    // Where too little is known to draw, words stand instead.
    if (!picture) return [];
    const told = picture.getAttribute('aria-label') ?? picture.querySelector('title, desc')?.textContent ?? '';
    const near = chart.closest('section, article');
    const faults = [
      ...(picture.getAttribute('role') === 'img' ? [] : ['has no role']),
      ...(told.length < 20 ? ['is not told'] : []),
      ...(near?.querySelector('table, dl, ol.milestones') ? [] : ['has no table']),
    ];
    return faults.map((fault) => `${near?.querySelector('h2')?.id}: ${fault}`);
  });
}

describe.each([
  ['light', 1280],
  ['light', 390],
  ['dark', 1280],
  ['dark', 390],
] as const)('in %s at %d pixels', (colorScheme, width) => {
  const windows = new Map<BookName, Page>();
  beforeAll(async () => {
    // Playwright's own bypass, for axe alone; all other tests run under the page's policy.
    const look = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true };
    for (const book of books) windows.set(book, await siteOf(book).open('', look));
  });
  afterAll(() => Promise.all([...windows.values()].map((page) => page.context().close())));

  it.each(cases)('%s (%s: /%s) is accessible and not too wide', async (_kind, book, address) => {
    const page = windows.get(book);
    if (!page) throw new Error(`There is no window of ${book}`);
    await page.goto(new URL(base + address, page.url()).href);
    if (address.includes('?')) await page.locator('.results .incident-item').first().waitFor();
    const all = page.getByRole('button', { name: 'Show everything' });
    if (await all.isVisible()) await all.click();
    await page.locator('details').evaluateAll((found) => {
      for (const one of found) one.setAttribute('open', '');
    });
    await page.addScriptTag({ path: axeScript });
    expect(await page.evaluate(violations)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
