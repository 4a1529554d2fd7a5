/** The pages beside the menu, and what reviews and runbooks bring along: links, images, diagrams. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asOf } from '../../src/clock.ts';
import { assembleBook } from '../../src/pipeline.ts';
import { type OpenSite, openSite } from './open-site.ts';

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

describe('guides', () => {
  it('are in the menu, in the order of their front, and lead to reviews, runbooks and each other', async () => {
    const page = await open(linked, '');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Guides' }).click();
    await page.getByRole('heading', { level: 1, name: 'How we respond' }).waitFor();
    // What the front does not link to is listed below it.
    await page.getByRole('link', { name: 'Words that we use' }).waitFor();
    await page.getByRole('link', { name: 'how to write' }).click();
    await page.waitForURL(/guides\/writing\/#what-to-leave-out$/);
    await page.getByRole('link', { name: 'Your first night' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your first night' }).waitFor();
    const links = await page
      .locator('article a:not([href^="#"])')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual([
      '/kb/guides/',
      '/kb/runbooks/restart-the-queue/',
      '/kb/incidents/inc-2025-001/',
      '/kb/guides/',
      '/kb/guides/writing/',
      'https://git.example/linked/edit/main/handbook/night/first.md',
      '/kb/guides/writing/',
    ]);
    expect(await page.evaluate(() => 'caught' in window)).toBe(false);
  });

  it('are found by the search, above the incidents', async () => {
    const page = await open(linked, 'incidents/?q=semaphore');
    const found = page.locator('[data-found-guides]');
    await found.waitFor();
    expect(await found.textContent()).toContain('Your first night');
    expect(await found.locator('mark').first().textContent()).toBe('semaphore');
    await page.getByText('No incident with “semaphore”').waitFor();
    await page.getByRole('searchbox').fill('queue');
    await page.locator('[data-results] li').first().waitFor();
    await found.getByRole('link', { name: 'Your first night' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your first night' }).waitFor();
  });
});

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
    // A kind that cannot be drawn stands there as its source, and says why.
    const undrawn = page.locator('figure', { hasText: 'No kind that can be drawn' });
    expect(await undrawn.locator('figcaption').innerText()).toContain('could not be drawn');
    expect(await undrawn.locator('img').count()).toBe(0);
    const runbook = await open(linked, 'runbooks/restart-the-queue/');
    expect(await widthOf(runbook, 'A diagram')).toBeGreaterThan(100);
  });

  it('draws diagrams for the theme that the page shows, whatever the system prefers', async () => {
    const page = await open(linked, incident, { colorScheme: 'light' });
    const diagram = page.getByRole('img', { name: 'A diagram' });
    /** Mean lightness of the picture as it is shown: 0 black to 255 white. */
    const lightness = async () => {
      await diagram.scrollIntoViewIfNeeded();
      await diagram.evaluate((image: HTMLImageElement) => image.decode());
      const shot = (await diagram.screenshot()).toString('base64');
      return page.evaluate(async (png) => {
        const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
        return data.reduce((sum, value, at) => (at % 4 < 3 ? sum + value : sum), 0) / ((data.length / 4) * 3);
      }, shot);
    };
    expect(await lightness()).toBeGreaterThan(190);
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    await expect.poll(lightness).toBeLessThan(80);
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
