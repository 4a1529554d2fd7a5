/** The pages beside the menu, and what reviews and runbooks bring along: links, images, diagrams. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asOf } from '../../src/clock.ts';
import { assembleBook } from '../../src/pipeline.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { axeScript, violations } from './violations.ts';

const base = '/kb/';
const bookAt = (name: string) =>
  assembleBook({
    cwd: fileURLToPath(new URL(`../fixtures/${name}/`, import.meta.url)),
    asOf: asOf('2026-05-04', 0),
    render: true,
  });
let linked: OpenSite;
let site: OpenSite;
let pages: Page[] = [];

beforeAll(async () => {
  linked = await openSite(await bookAt('linked-book'), base);
  site = await openSite(await bookAt('site-book'), base);
});
afterAll(async () => {
  await linked?.close();
  await site?.close();
});
afterEach(async () => {
  await Promise.all(pages.map((page) => page.context().close()));
  pages = [];
  expect([...linked.faults(), ...site.faults()]).toEqual([]);
});

async function open(from: OpenSite, ...request: Parameters<OpenSite['open']>): Promise<Page> {
  const page = await from.open(...request);
  pages.push(page);
  return page;
}

describe('what a review brings along', () => {
  const incident = 'incidents/inc-2025-001/';
  const widthOf = (page: Page, alt: string) =>
    page.getByRole('img', { name: alt }).evaluate(async (image: HTMLImageElement) => {
      image.loading = 'eager';
      await image.decode();
      return image.naturalWidth;
    });

  it('shows its own images, and names those that it may not load', async () => {
    const page = await open(linked, incident);
    expect(await widthOf(page, 'Messages that waited')).toBe(1);
    expect(await page.getByText('A drawing that could run').evaluate(({ tagName }) => tagName)).toBe('EM');
    expect(await page.getByText('Not there').first().isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'A graph elsewhere' }).getAttribute('href')).toBe(
      'https://graphs.example/load.png',
    );
  });

  it('draws diagrams under the page’s policy, with the source beside', async () => {
    const page = await open(linked, incident);
    expect(await widthOf(page, 'A diagram')).toBeGreaterThan(200);
    await page.getByText('Source of the diagram').click();
    expect(await page.getByText('A[Producer <1>]').isVisible()).toBe(true);
    // A kind that cannot be drawn stands there as its source.
    expect(await page.getByText('No kind that can be drawn').isVisible()).toBe(true);
    const runbook = await open(linked, 'runbooks/restart-the-queue/');
    expect(await widthOf(runbook, 'A diagram')).toBeGreaterThan(100);
  });

  it('leads from files to their pages, from any page that shows it', async () => {
    const page = await open(linked, incident);
    const address = (name: string) => page.getByRole('link', { name, exact: true }).getAttribute('href');
    expect(await address('the load')).toBe('/kb/incidents/inc-2025-001/#impact');
    expect(await address('the procedure')).toBe('/kb/runbooks/restart-the-queue/#then-wait');
    expect(await address('the later one')).toBe('/kb/incidents/inc-2026-001/#incident-summary');
    expect(await address('a heading that is gone')).toBe('/kb/incidents/inc-2026-001/');
    expect(await address('pool')).toBe('https://git.example/linked/blob/main/src/pool.ts');
    expect(await page.getByText('out of the project').getAttribute('href')).toBeNull();
    const lessons = await open(linked, 'lessons/');
    await lessons.getByRole('link', { name: 'the first time' }).click();
    await lessons.waitForURL(/\/kb\/incidents\/inc-2025-001\/#impact$/);
  });

  it('names its runbooks by their titles, and they name it back', async () => {
    const page = await open(linked, incident);
    await page.getByRole('link', { name: 'Restart the queue' }).click();
    expect(await page.getByRole('heading', { name: 'It was outdated' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'The queue stops', exact: true }).click();
    await page.waitForURL(/inc-2025-001/);
    const runbooks = await open(linked, 'runbooks/');
    expect(await runbooks.locator('.runbook-name a').allTextContents()).toEqual([
      'Restart the queue',
      'runbooks/nobody-wrote-it.md',
    ]);
  });
});

describe('a drill', () => {
  const shown = (page: Page) => page.locator('.drill-step:visible').count();

  it('comes step by step and ends with the cause', async () => {
    const page = await open(site, 'drills/inc-2026-004/');
    expect(await shown(page)).toBe(0);
    const next = page.getByRole('button', { name: 'Show the next step' });
    await next.click();
    expect(await shown(page)).toBe(1);
    expect(await page.getByText('Alert: the error budget').isVisible()).toBe(true);
    expect(
      await page
        .locator('.drill-step summary')
        .first()
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    while (await next.isVisible()) await next.click();
    expect(await page.getByText('The connection pool validates').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show the cause and the lessons' }).click();
    expect(await page.getByText('The connection pool validates').isVisible()).toBe(true);
    expect(await page.getByText('That was all of it.').isVisible()).toBe(true);
  });

  it('can be shown as a whole', async () => {
    const page = await open(site, 'drills/inc-2026-004/');
    await page.getByRole('button', { name: 'Show everything' }).click();
    expect(await page.getByText('The whole review:').isVisible()).toBe(true);
  });

  it('opens by hand without scripts', async () => {
    const page = await open(site, 'drills/inc-2026-004/', { javaScriptEnabled: false });
    expect(await page.locator('button:visible').count()).toBe(0);
    await page.getByText('Step 1 of').click();
    expect(await page.getByText('Alert: the error budget').isVisible()).toBe(true);
  });
});

describe('every further kind of page', () => {
  const ofSite = [
    ...['browse/', 'lessons/', 'causes/', 'causes/capacity/', 'systems/', 'tags/', 'teams/payments/', 'years/2026/'],
    ...['factors/', 'factors/process/', 'digests/', 'digests/2025/', 'digests/2026-w18/', 'drills/'],
    ...['drills/inc-2026-004/', 'data/', 'runbooks/'],
  ];
  const addresses = [
    ...ofSite.map((address) => ['site-book', address] as const),
    ...['runbooks/restart-the-queue/', 'runbooks/nobody-wrote-it/', 'incidents/inc-2025-001/'].map(
      (address) => ['linked-book', address] as const,
    ),
  ];

  it.each(addresses)(
    'of %s: /%s can be read without scripts and offers nothing that is dead',
    async (book, address) => {
      const page = await open(book === 'site-book' ? site : linked, address, { javaScriptEnabled: false });
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(60);
      expect(await page.locator('input:enabled:visible, select:visible, button:visible').count()).toBe(0);
    },
  );

  describe.each([
    ['light', 1280],
    ['light', 390],
    ['dark', 1280],
    ['dark', 390],
  ] as const)('in %s at %d pixels', (colorScheme, width) => {
    const open = new Map<string, Page>();
    beforeAll(async () => {
      // Playwright's own bypass, for axe alone; all other tests run under the page's policy.
      const look = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true };
      open.set('site-book', await site.open('', look));
      open.set('linked-book', await linked.open('', look));
    });
    afterAll(() => Promise.all([...open.values()].map((page) => page.context().close())));

    it.each(addresses)('of %s: /%s is accessible and not too wide', async (book, address) => {
      const page = open.get(book);
      if (!page) throw new Error(`There is no site of ${book}`);
      await page.goto(new URL(base + address, page.url()).href);
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
});
