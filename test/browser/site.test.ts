import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FacetName, facetsOf } from '../../site/facets.ts';
import { fixtureBook } from '../site/fixture/book.ts';
import { type OpenSite, openSite } from './open-site.ts';

// A base path in all tests: what works under one works without.
const base = '/kb/';
let site: OpenSite;
let pages: Page[] = [];

beforeAll(async () => {
  site = await openSite(await fixtureBook(), base);
});
afterAll(() => site?.close());
afterEach(async () => {
  await Promise.all(pages.map((page) => page.context().close()));
  pages = [];
  expect(site.faults()).toEqual([]);
});

const open: OpenSite['open'] = async (address, options) => {
  const page = await site.open(address, options);
  pages.push(page);
  return page;
};
const titles = (page: Page) => page.locator('.incident-item-title:visible').allTextContents();
const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);

describe('search', () => {
  it('finds a phrase, shows where it stands and leads to the incident', async () => {
    const page = await open('incidents/');
    await page.getByRole('searchbox').fill('rehearsed under load');
    await page.locator('.excerpt mark').first().waitFor();
    await expect.poll(() => titles(page)).toEqual(['Checkout times out while the payment database fails over']);
    expect(query(page)).toBe('?q=rehearsed+under+load');
    expect(await page.locator('[data-result-count]').textContent()).toBe('1 incident');
    await page.locator('.incident-item-title:visible').first().click();
    expect(await page.locator('h1').textContent()).toContain('Checkout times out');
  });

  it('leads from an excerpt to the section that it comes from', async () => {
    const page = await open('incidents/?q=holiday');
    await page.locator('.excerpt a').first().click();
    await page.waitForURL(/inc-2025-019\/#incident-summary$/);
  });

  it('starts on the first page too', async () => {
    const page = await open('');
    await page.keyboard.press('/');
    await page.keyboard.type('certificate');
    await page.keyboard.press('Enter');
    await page.locator('.excerpt').first().waitFor();
    await expect.poll(async () => (await titles(page))[0]).toContain('certificate ran out');
  });

  it('shows what looks like markup as text', async () => {
    const page = await open('incidents/?q=alert');
    await page.locator('.excerpt').first().waitFor();
    expect((await titles(page)).some((title) => title.startsWith('<script>'))).toBe(true);
    expect(await page.locator('.results img, .results script').count()).toBe(0);
  });

  it('says what was asked when nothing fits, and shows the way out', async () => {
    const page = await open('incidents/?q=zzzzqqq');
    const nothing = page.locator('[data-nothing]');
    await nothing.waitFor();
    expect(await nothing.textContent()).toContain('No incident with “zzzzqqq”.');
    await nothing.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => titles(page)).toHaveLength(5);
    expect(query(page)).toBe('');
  });

  it('narrows by filters while searching, with counts', async () => {
    const page = await open('incidents/?q=checkout');
    await page.locator('.excerpt').first().waitFor();
    const sev1 = page.locator('label.choice', { hasText: 'SEV1' });
    const count = Number(await sev1.locator('[data-count]').textContent());
    await sev1.click();
    await page.waitForURL(/severity=SEV1/);
    await page.waitForFunction(
      (number) => document.querySelector('[data-result-count]')?.textContent?.startsWith(`${number} `),
      count,
    );
    await expect.poll(() => titles(page)).toHaveLength(count);
  });
});

describe('the list', () => {
  it('narrows, counts, sorts and keeps it all in the address', async () => {
    const page = await open('incidents/');
    await page.getByRole('checkbox', { name: /SEV2/ }).check();
    await expect.poll(() => titles(page)).toHaveLength(2);
    await page.getByRole('checkbox', { name: /^checkout/ }).check();
    await expect
      .poll(() => titles(page))
      .toEqual(['Names inside the cluster resolve to nothing after a certificate ran out']);
    expect(query(page)).toBe('?severity=SEV2&system=checkout');
    await page.reload();
    await expect.poll(() => titles(page)).toHaveLength(1);
    expect(await page.getByRole('checkbox', { name: /SEV2/ }).isChecked()).toBe(true);
    await page.goBack();
    await expect.poll(() => titles(page)).toHaveLength(2);
  });

  const facets = ['severity', 'system', 'team', 'cause', 'detected_by', 'tag', 'year', 'status', 'kind'];

  it('offers a filter for everything by which its incidents differ, and no other', async () => {
    const page = await open('incidents/');
    const offered = await page
      .locator('.filters input')
      .evaluateAll((inputs) => [...new Set(inputs.map((input) => input.getAttribute('name') ?? ''))]);
    const { incidents } = await fixtureBook();
    const differing = facets.filter((facet) => {
      const values = incidents.flatMap((incident) => facetsOf(incident)[facet as FacetName]);
      return new Set(values).size > 1;
    });
    expect(offered).toEqual(differing);
    expect(offered.length).toBeGreaterThan(6);
  });

  it.each(facets)('is narrowed by %s: as many as the count says, and the same after a reload', async (facet) => {
    const page = await open('incidents/');
    const box = page.locator(`.filters input[name="${facet}"]`).last();
    if ((await box.count()) === 0) return;
    const value = (await box.getAttribute('value')) ?? '';
    await page.locator('.filters details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    const count = Number(await box.locator('xpath=ancestor::label').locator('[data-count]').textContent());
    await box.check();
    await page.locator('.results .incident-item').first().waitFor();
    const narrowed = await titles(page);
    expect(narrowed).toHaveLength(count);
    const { incidents } = await fixtureBook();
    const fitting = incidents.filter((incident) => facetsOf(incident)[facet as FacetName].includes(value));
    expect(narrowed).toEqual(fitting.map(({ meta }) => meta.title));
    expect(new URL(page.url()).searchParams.getAll(facet)).toEqual([value]);
    await page.reload();
    await page.locator('.results .incident-item').first().waitFor();
    await expect.poll(() => titles(page)).toEqual(narrowed);
    expect(await page.locator(`.filters input[name="${facet}"]`).last().isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => titles(page)).toHaveLength(incidents.length);
  });

  it('puts what has no date last, whichever way it runs', async () => {
    const page = await open('incidents/?sort=oldest');
    await page.locator('.results .incident-item').first().waitFor();
    const oldest = await titles(page);
    await page.getByLabel('Sort by').selectOption('newest');
    const newest = await titles(page);
    expect(oldest.slice(0, -1)).toEqual(newest.slice(0, -1).reverse());
    expect(oldest.at(-1)).toBe(newest.at(-1));
  });

  it('sorts by gravity and by length', async () => {
    const page = await open('incidents/?sort=longest');
    await expect.poll(async () => (await titles(page))[0]).toContain('certificate ran out');
    await page.getByLabel('Sort by').selectOption('gravest');
    await expect.poll(async () => (await titles(page))[0]).toContain('Checkout times out');
    expect(query(page)).toBe('?sort=gravest');
  });

  it('is walked through by keyboard', async () => {
    const page = await open('incidents/');
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/inc-2026-004\/$/);
  });
});

describe('times', () => {
  it('are shown in the zone of the incident, in UTC or in the reader’s, and the choice is kept', async () => {
    const page = await open('incidents/inc-2026-004/', { timezoneId: 'Asia/Kolkata' });
    const started = page.locator('.milestones .time').first();
    const before = await started.textContent();
    expect(before).toContain('4 Mar 2026, 09:12 +01:00');
    await page.getByLabel('Times in').selectOption('reader');
    expect(await started.textContent()).toBe('4 Mar 2026, 13:42 +05:30');
    await page.getByLabel('Times in').selectOption('utc');
    expect(await started.textContent()).toBe('4 Mar 2026, 08:12 UTC');
    expect(await page.locator('.event-time').nth(4).textContent()).toBe('≈ 09:02 UTC ± 5 min');
    await page.reload();
    expect(await started.textContent()).toBe('4 Mar 2026, 08:12 UTC');
    await page.getByLabel('Times in').selectOption('own');
    expect(await started.textContent()).toBe(before);
  });
});

describe('actions', () => {
  it('are narrowed by owner, and the address says so', async () => {
    const page = await open('actions/');
    await page.getByLabel('Owner').selectOption('@platform-oncall');
    expect(await page.locator('tbody tr:visible').count()).toBe(2);
    expect(query(page)).toBe('?owner=@platform-oncall');
    await page.reload();
    expect(await page.locator('tbody tr:visible').count()).toBe(2);
  });
});

describe('the theme', () => {
  const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  it('follows the system, can be switched and is remembered', async () => {
    const page = await open('', { colorScheme: 'dark' });
    const dark = await paper(page);
    await page.getByRole('button', { name: 'Switch to the light theme' }).click();
    const light = await paper(page);
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await paper(page)).toBe(light);
  });
});

describe('without scripts', () => {
  it('every incident is reached from the list', async () => {
    const page = await open('incidents/', { javaScriptEnabled: false });
    await expect.poll(() => titles(page)).toHaveLength(5);
    await page.locator('.incident-item-title').last().click();
    expect(await page.locator('h1').textContent()).toContain('{{ 7*7 }}');
  });
});
