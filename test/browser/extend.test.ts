import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOf } from '../../src/clock.ts';
import { assembleBook } from '../../src/pipeline.ts';
import { type OpenSite, openSite } from './open-site.ts';

const example = fileURLToPath(new URL('../../examples/extending', import.meta.url));
let root = '';
let site: OpenSite;

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'incidentbook-extend-')));
  cpSync(example, root, { recursive: true });
  const book = await assembleBook({ cwd: root, asOf: asOf('2026-03-24', 0), render: true, extend: true });
  site = await openSite(book, '/kb/', { search: false });
});
afterAll(async () => {
  await site?.close();
  rmSync(root, { recursive: true, force: true });
});

describe('the site of a book with parts of its own', () => {
  it('lists the rule, and has a page for it', async () => {
    const page = await site.open('rules/');
    await page.getByRole('link', { name: 'titles-are-short' }).click();
    await page.getByRole('heading', { level: 1, name: 'titles-are-short' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('title: Checkout times out');
    expect(site.faults()).toEqual([]);
  });

  it('has the page in the menu, and its content in the frame of the site', async () => {
    const page = await site.open('');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Costs' }).click();
    await page.getByRole('heading', { level: 1, name: 'What incidents cost' }).waitFor();
    const menu = page.getByRole('navigation', { name: 'Main' });
    expect(await menu.locator('[aria-current]').textContent()).toBe('Costs');
    expect(await page.locator('main tbody').textContent()).toContain('18,500 EUR');
    await page.locator('main tbody').getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Checkout: payments time out' }).waitFor();
    expect(site.faults()).toEqual([]);
  });

  it('shows the metric with its picture, and says that narrowing leaves it out', async () => {
    const page = await site.open('metrics/?since=2026-01-01');
    const own = page.locator('.metric', { hasText: 'How often do incidents wake somebody?' });
    const scope = page.locator('[data-narrowing-scope]', { hasText: 'Measured over 1 of 1' });
    await scope.waitFor();
    expect(await scope.textContent()).toContain('Measured for the whole book only, so not shown: Pages sent.');
    expect(await own.count()).toBe(0);
    await page.locator('[data-narrowing]').getByRole('button', { name: 'Clear' }).click();
    await own.waitFor();
    expect(await own.textContent()).toContain('n = 1 of 1');
    expect(await scope.count()).toBe(0);
    expect(site.faults()).toEqual([]);
  });
});
