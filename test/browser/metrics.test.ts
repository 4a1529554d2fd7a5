import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { formatMeasured } from '../../site/format/measured.ts';
import { metricFiles } from '../../src/exports/metrics/files.ts';
import { runCommand } from '../commands/run.ts';
import { type GeneratedBook, generatedBook } from '../site/fixture/generated-book.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { axeScript, violations } from './violations.ts';

const base = '/kb/';
const config = [
  'clock:',
  '  timezone: Europe/Copenhagen',
  '  from: "09:00"',
  '  until: "17:00"',
  '  holidays: [2025-12-24]',
].join('\n');
let generated: GeneratedBook;
let site: OpenSite;
let pages: Page[] = [];

beforeAll(async () => {
  generated = await generatedBook(60, config);
  const { kb, context } = generated.book;
  const files = () => [...metricFiles(kb, context)].map(([address, content]) => ({ address, content }));
  site = await openSite(kb, base, { groups: () => [{ mayHold: () => true, files }], search: false });
});
afterAll(async () => {
  await site?.close();
  generated?.remove();
});
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

/** Waits until the page says which part of the book it shows. */
async function measured(page: Page, words = ''): Promise<string> {
  const scope = page.locator('[data-narrowing-scope]', { hasText: `Measured over` }).filter({ hasText: words });
  await scope.waitFor();
  return (await scope.textContent()) ?? '';
}

interface Shown {
  readonly id: string;
  readonly value: string;
  readonly sentence: string;
}

/** What the page says of every metric. */
async function shown(page: Page): Promise<readonly Shown[]> {
  return page.locator('.metric').evaluateAll((sections) =>
    sections.map((section) => ({
      id: section.querySelector('h2')?.id ?? '',
      value: section.querySelector('.metric-value')?.firstChild?.textContent?.trim() ?? '',
      sentence: section.querySelector('.sentence')?.textContent ?? '',
    })),
  );
}

/** What the command line says of the same part of the book. */
async function told(options: readonly string[]): Promise<readonly Shown[]> {
  const line = ['metrics', '--format', 'json', '--as-of', generated.asOf, ...options];
  const { code, stdout } = await runCommand(line, { cwd: generated.cwd });
  expect(code).toBe(0);
  const { metrics } = JSON.parse(stdout);
  return metrics.map(({ id, value, unit, n, sentence }: (typeof generated.book.kb.metrics)[number]) => ({
    id,
    value: value === null && n > 0 ? 'not reached yet' : formatMeasured(value, unit),
    sentence,
  }));
}

const control = (page: Page, label: string) => page.locator('[data-narrowing]').getByLabel(label, { exact: true });
const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);

describe('the metrics, narrowed in the browser', () => {
  const system = () => generated.book.kb.incidents[0]?.meta.systems[0] ?? '';
  const team = () => generated.book.kb.incidents.flatMap(({ meta }) => meta.teams ?? [])[0] ?? '';

  it.each([
    ['by severity', () => ['--severity', 'SEV1', 'SEV2'], () => '?severity=SEV1&severity=SEV2'],
    ['by period', () => ['--since', '2020-01-01', '--until', '2023-12-31'], () => '?since=2020-01-01&until=2023-12-31'],
    ['by system', () => ['--system', system()], () => `?system=${system()}`],
    ['by team and severity', () => ['--team', team(), '--severity', 'SEV3'], () => `?team=${team()}&severity=SEV3`],
  ])('are those of the command line, %s', async (_, options, search) => {
    const page = await open(`metrics/${search()}`);
    await measured(page);
    expect(await shown(page)).toEqual(await told(options()));
  });

  it('are those of the command line for the whole book too, as it was built', async () => {
    expect(await shown(await open('metrics/'))).toEqual(await told([]));
  });

  it('stand in the address, survive a reload, and go back', async () => {
    const page = await open('metrics/');
    const whole = await shown(page);
    await control(page, 'SEV1').check();
    expect(await measured(page, 'SEV1.')).toMatch(/^Measured over \d+ of \d+ incidents: SEV1\.$/);
    await control(page, 'From').fill('2021-01-01');
    await measured(page, 'SEV1, from 2021-01-01.');
    expect(query(page)).toBe('?since=2021-01-01&severity=SEV1');
    const narrow = await shown(page);
    expect(narrow).not.toEqual(whole);
    await page.reload();
    await measured(page, 'SEV1, from 2021-01-01.');
    expect(await shown(page)).toEqual(narrow);
    expect(await control(page, 'SEV1').isChecked()).toBe(true);
    expect(await control(page, 'From').inputValue()).toBe('2021-01-01');
    await page.goBack();
    await measured(page, 'SEV1.');
    expect(await control(page, 'From').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(query(page)).toBe('');
    expect(await shown(page)).toEqual(whole);
  });

  it('draw the same pictures as Node where nothing is left out', async () => {
    const page = await open('metrics/');
    const drawn = () =>
      page
        .locator('.metric')
        .evaluateAll((all) =>
          all.map((one) =>
            [one.textContent, ...[...one.querySelectorAll('svg')].map((svg) => svg.outerHTML)].join('\n'),
          ),
        );
    const built = await drawn();
    await control(page, 'From').fill('1990-01-01');
    await measured(page);
    const narrowed = await drawn();
    // What has no known day cannot be told to lie in a period; all incidents of this book have one.
    expect(narrowed).toHaveLength(built.length);
    expect(narrowed.filter((metric, index) => metric !== built[index])).toEqual([]);
  });

  it('ask for the data only when they are needed', async () => {
    const page = await open('metrics/');
    const loaded = () =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('data.json')).length,
      );
    expect(await loaded()).toBe(0);
    await control(page, 'SEV1').check();
    await measured(page);
    await control(page, 'SEV2').check();
    await measured(page, 'SEV2');
    expect(await loaded()).toBe(1);
  });

  it('lead from a dot to its review', async () => {
    const page = await open('metrics/');
    await page.locator('#time-to-resolve').locator('..').locator('circle[data-href]').last().click({ force: true });
    await page.waitForURL(/\/kb\/incidents\/[^/]+\/$/);
  });

  it('can be downloaded', async () => {
    const page = await open('metrics/');
    const links = await page
      .locator('.downloads a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      const response = await page.request.get(new URL(link, page.url()).href);
      expect(response.status(), link).toBe(200);
      expect(await response.text(), link).toMatch(/^metric,/);
    }
  });
});

describe('without scripts', () => {
  it('every metric is readable and no control is dead', async () => {
    const page = await open('metrics/', { javaScriptEnabled: false });
    expect(await page.locator('.metric svg[role="img"]').count()).toBeGreaterThan(15);
    expect(await page.locator('input:visible, select:visible, button:visible').count()).toBe(0);
  });
});

describe('the page of metrics', () => {
  it.each([
    ['light', 1280],
    ['light', 390],
    ['dark', 1280],
    ['dark', 390],
  ] as const)('in %s at %d pixels is accessible and not too wide', async (colorScheme, width) => {
    // Playwright's own bypass, for axe alone; all other tests run under the page's policy.
    const page = await open('metrics/?severity=SEV2&severity=SEV3', {
      colorScheme,
      viewport: { width, height: 900 },
      bypassCSP: true,
    });
    await measured(page);
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    await page.addScriptTag({ path: axeScript });
    expect(await page.evaluate(violations)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
