/** A book of some size: pages stay light, everything is reached without a script, and a search moves little. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureTransfer, searchFor } from '../../bench/transfer.ts';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { type GeneratedBook, generatedBook } from '../site/fixture/generated-book.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { axeScript, violations } from './violations.ts';

const count = 300;
let generated: GeneratedBook;
let site: OpenSite;

beforeAll(async () => {
  generated = await generatedBook(count);
  site = await openSite(generated.book, '/');
});
afterAll(async () => {
  await site?.close();
  generated?.remove();
});

const sizeOf = (address: string) => {
  const content = readFileSync(join(site.folder, address));
  return { raw: content.length, sent: gzipSync(content).length };
};
const pages = () =>
  readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name).slice(site.folder.length + 1));

describe('a first search', () => {
  it('moves what a reader on a phone can wait for, and the part that grows with the book is small', async () => {
    const chromium = findChromium();
    if (!chromium) throw new Error('Chromium was not found');
    const sent = await measureTransfer(site.folder, chromium, 'incidents/', (page) =>
      searchFor(page, 'connection pool'),
    );
    const sum = (files: typeof sent) => files.reduce((total, { bytes }) => total + bytes, 0);
    expect(sum(sent)).toBeLessThan(220_000);
    const growing = sent.filter(({ path }) => /pf_meta$|catalogue\.json$|found\.json$/.test(path));
    expect(growing).toHaveLength(3);
    // Some bytes belong to the values themselves, however many reviews have them; with 10,000 reviews it is less for each.
    expect(sum(growing) / count).toBeLessThan(30);
    expect(sent.filter(({ path }) => /\/filter\/|\/cards\//.test(path))).toEqual([]);
  });
});

describe('every page', () => {
  it('stays light, however many reviews there are', () => {
    const heavy = pages()
      .map((address) => ({ address, ...sizeOf(address) }))
      // The page of metrics holds as many pictures as there are metrics, each of bounded size.
      .filter(({ address, raw, sent }) =>
        address.startsWith('metrics/') ? sent > 130_000 : raw > 400_000 || sent > 45_000,
      );
    expect(heavy).toEqual([]);
  });

  it('of the list of incidents shows the newest alone, and sends no card before it is asked for', async () => {
    expect(sizeOf('incidents/index.html').sent).toBeLessThan(16_000);
    const chromium = findChromium();
    if (!chromium) throw new Error('Chromium was not found');
    const sent = await measureTransfer(site.folder, chromium, 'incidents/', (page) =>
      page.waitForLoadState('networkidle'),
    );
    expect(sent.filter(({ path }) => path.endsWith('.json'))).toEqual([]);
  });

  it('links only to what is there, further pages of lists included', () => {
    const broken: string[] = [];
    for (const address of pages()) {
      const html = readFileSync(join(site.folder, address), 'utf8');
      for (const [, link = ''] of html.matchAll(/<[a-z]+ [^>]*?\b(?:href|src)="(\/[^"#?]*)/g)) {
        const path = join(site.folder, decodeURIComponent(link));
        const file = link.endsWith('/') ? join(path, 'index.html') : path;
        if (!statSync(file, { throwIfNoEntry: false })?.isFile()) broken.push(`${address} → ${link}`);
      }
    }
    expect(broken).toEqual([]);
    expect(pages().filter((address) => address.includes('/page-2/')).length).toBeGreaterThan(3);
  });
});

describe('without scripts', () => {
  it('every incident and every action is reached from its list', async () => {
    const page = await site.open('incidents/', { javaScriptEnabled: false });
    const incidents = new Set<string>();
    const years = await page
      .locator('.all-years a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const year of years) {
      for (let next = year; next; ) {
        await page.goto(new URL(next, page.url()).href);
        const titles = page.locator('section[aria-labelledby="page-incidents"] .incident-item-title');
        for (const href of await titles.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')))
          incidents.add(href);
        const further = page.locator('.pager a[rel="next"]');
        next = (await further.count()) > 0 ? await further.getAttribute('href') : null;
      }
    }
    expect(incidents.size).toBe(count);

    let actions = 0;
    await page.goto(new URL('/actions/', page.url()).href);
    const ofYears = await page
      .locator('.all-years a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const year of ofYears) {
      for (let next = year; next; ) {
        await page.goto(new URL(next, page.url()).href);
        actions += await page.locator('table.actions tbody tr').count();
        const further = page.locator('.pager a[rel="next"]');
        next = (await further.count()) > 0 ? await further.getAttribute('href') : null;
      }
    }
    expect(actions).toBe(generated.book.kb.actions.length);
    await page.context().close();
  });
});

describe('the list', () => {
  it('shows more when it is asked for more, and the keyboard goes on from there', async () => {
    const page = await site.open('incidents/?sort=oldest');
    const items = page.locator('.results .incident-item');
    await items.first().waitFor();
    expect(await items.count()).toBe(20);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => items.count()).toBe(40);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(focused).toBe(await items.nth(19).locator('a').first().getAttribute('href'));
    expect(site.faults()).toEqual([]);
    await page.context().close();
  });

  it('on every kind of page, a further page too, is accessible on a phone and fits', async () => {
    const page = await site.open('', { viewport: { width: 390, height: 800 }, bypassCSP: true });
    const second = pages().filter((address) => address.includes('/page-2/'));
    // One of each kind of list that is so long.
    const further = new Map(second.map((address) => [address.split('/')[0], address.replace('index.html', '')]));
    expect(further.size).toBeGreaterThan(1);
    for (const address of ['incidents/', 'actions/', 'actions/2025/', ...further.values()]) {
      await page.goto(new URL(`/${address}`, page.url()).href);
      await page.addScriptTag({ path: axeScript });
      expect(await page.evaluate(violations), address).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(390);
    }
    await page.context().close();
  });
});
