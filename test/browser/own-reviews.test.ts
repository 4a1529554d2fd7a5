/** The reviews that come with the project are what a newcomer sees first, on whatever there is at hand. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asOf } from '../../src/clock.ts';
import { assembleBook } from '../../src/pipeline.ts';
import { type OpenSite, openSite } from './open-site.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const book = await assembleBook({ cwd: root, asOf: asOf('2026-05-04', 0), render: true });

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(book, '/');
});
afterAll(() => site.close());

it.each([320, 390])('each of them fits on a screen of %i pixels', async (width) => {
  const page = await site.open('', { viewport: { width, height: 800 } });
  const widths: Record<string, number> = {};
  for (const { slug } of book.kb.incidents) {
    await page.goto(new URL(`/incidents/${slug}/`, page.url()).href);
    widths[slug] = await page.evaluate(() => document.documentElement.scrollWidth);
  }
  await page.context().close();
  expect(Object.entries(widths).filter(([, found]) => found > width)).toEqual([]);
  expect(Object.keys(widths).length).toBeGreaterThan(10);
});
