/** SQL in a real browser: the same rows as elsewhere, from the site's own host, only when somebody asks. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exampleQueries } from '../../src/exports/relational/query/examples.ts';
import { runSql } from '../../src/exports/relational/query/run-sql.ts';
import type { Database } from '../../src/exports/relational/sqlite/engine.ts';
import { assembleBook } from '../../src/pipeline.ts';
import { bookFolder, bookMoment, databaseWith } from '../exports/relational/a-database.ts';
import { hasRunbook, runbookSql, stepsThatSelect } from '../exports/relational/runbook-sql.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { axeScript, violations } from './violations.ts';

let site: OpenSite;
let db: Database;
let pages: Page[] = [];

beforeAll(async () => {
  const book = await assembleBook({ cwd: bookFolder, asOf: bookMoment, render: true });
  db = await databaseWith(book.kb, book.checked.project.settings);
  site = await openSite(book, '/kb/', { search: false });
});
afterAll(async () => {
  db?.close();
  await site?.close();
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
const withSql = (sql: string) => `query/?${new URLSearchParams({ sql })}`;

async function ask(page: Page, sql: string): Promise<void> {
  await page.locator('#query-sql').fill(sql);
  await page.locator('#query-sql').press('Control+Enter');
}

/** The last table on the page, as text; waits until the query has been answered. */
async function tableOn(page: Page): Promise<{ columns: string[]; rows: string[][] }> {
  await page.locator('[data-query-status]', { hasText: / in \d/ }).waitFor();
  return page
    .locator('.query-table table')
    .last()
    .evaluate((table) => ({
      columns: [...table.querySelectorAll('th')].map((cell) => cell.textContent ?? ''),
      rows: [...table.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
      ),
    }));
}

/** What Node answers, as the page would write it. */
function expectedOf(sql: string): { columns: readonly string[]; rows: string[][] } {
  const result = runSql(db, sql).at(-1);
  return {
    columns: result?.columns ?? [],
    rows: (result?.rows ?? []).map((row) => row.map((value) => (value === null ? 'NULL' : String(value)))),
  };
}

describe('the page of queries', () => {
  it.skipIf(!hasRunbook).each(stepsThatSelect)(
    'runs the runbook’s step %i as it stands, with the rows of the command line',
    async (step) => {
      const page = await open('query/');
      await ask(page, runbookSql(step));
      const expected = expectedOf(runbookSql(step));
      expect(expected.rows.length).toBeGreaterThan(0);
      expect(await tableOn(page)).toEqual(expected);
    },
  );

  it('runs every example, and an address holds the query', async () => {
    const page = await open('query/');
    for (const { name, sql } of exampleQueries) {
      await page.locator('[data-query-status]').evaluate((status) => status.replaceChildren());
      await page.selectOption('#query-example', name);
      await page.locator('[data-query-status]', { hasText: / in \d/ }).waitFor();
      expect(new URL(page.url()).searchParams.get('sql'), name).toBe(sql);
      const expected = expectedOf(sql);
      if (expected.rows.length > 0) expect(await tableOn(page), name).toEqual(expected);
    }
    await page.goBack();
    expect(await page.locator('#query-sql').inputValue()).toBe(exampleQueries.at(-2)?.sql);
  });

  it('loads the engine and the data only when somebody asks, and both from its own host', async () => {
    const page = await open('query/');
    const requests: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (/worker|wasm|sqlite/.test(pathname)) requests.push(pathname);
    });
    await page.waitForTimeout(200);
    expect(requests).toEqual([]);
    await ask(page, 'SELECT 1 AS one');
    await tableOn(page);
    expect(
      requests.filter((path) => /^\/kb\/assets\/sqlite-\w+\.wasm$|^\/kb\/data\/incidents\.sqlite$/.test(path)),
    ).toHaveLength(2);
  });

  it('answers a link to a query, links incidents, and gives the result as CSV and JSON', async () => {
    const page = await open(withSql("SELECT incident_id, '=1+1' AS formula FROM incidents ORDER BY 1 LIMIT 1"));
    const { rows } = await tableOn(page);
    const id = rows[0]?.[0] ?? '';
    expect(await page.locator('.query-table a').getAttribute('href')).toBe(`/kb/incidents/${id.toLowerCase()}/`);
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
    expect(readFileSync(await csv.path(), 'utf8')).toBe(`incident_id,formula\r\n${id},'=1+1\r\n`);
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'JSON' }).click(),
    ]);
    expect(JSON.parse(readFileSync(await json.path(), 'utf8')).results[0].rows).toEqual([
      { incident_id: id, formula: '=1+1' },
    ]);
  });

  it('says what is wrong and where, and refuses to write', async () => {
    const page = await open(withSql('SELECT title,\n  severty FROM incidents'));
    const fault = page.locator('.query-fault');
    await fault.waitFor();
    expect(await fault.locator('p').textContent()).toBe(
      'Unexpected column severty, did you mean severity? (line 2, column 3)',
    );
    await ask(page, 'DELETE FROM incidents');
    await page.locator('.query-fault', { hasText: 'read-only' }).waitFor();
    await ask(page, 'SELECT COUNT(*) AS n FROM incidents');
    expect(await tableOn(page)).toEqual(expectedOf('SELECT COUNT(*) AS n FROM incidents'));
  });

  it('stops a query that would never end, and answers the next one', async () => {
    const page = await open(
      withSql('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n'),
    );
    await page.getByRole('button', { name: 'Stop' }).click();
    expect(await page.locator('[data-query-status]').textContent()).toBe('Stopped.');
    await ask(page, 'SELECT 2 AS two');
    expect((await tableOn(page)).rows).toEqual([['2']]);
  });

  it('shows what a cell holds as text, whatever it looks like', async () => {
    const page = await open(withSql("SELECT '<img src=x onerror=alert(1)>' AS html"));
    expect((await tableOn(page)).rows).toEqual([['<img src=x onerror=alert(1)>']]);
  });

  it('puts a column into the query, and has nothing that axe finds', async () => {
    const page = await open('query/', { bypassCSP: true });
    await page.locator('#query-sql').fill('');
    await page.locator('summary', { hasText: 'lessons' }).click();
    await page.getByRole('button', { name: 'lesson_number' }).click();
    expect(await page.locator('#query-sql').inputValue()).toBe('lesson_number');
    await ask(page, 'SELECT lesson_number FROM lessons');
    await tableOn(page);
    await page.addScriptTag({ path: axeScript });
    expect(await page.evaluate(violations)).toEqual([]);
    await ask(page, 'SELECT nope FROM lessons');
    await page.locator('.query-fault').waitFor();
    expect(await page.evaluate(violations)).toEqual([]);
  });

  it('says without JavaScript that it needs it, and still shows the tables', async () => {
    const page = await open('query/', { javaScriptEnabled: false });
    expect(await page.locator('noscript').textContent()).toContain('Asking needs JavaScript');
    expect(await page.locator('form.query-form').isVisible()).toBe(false);
    expect(await page.locator('.schema summary').count()).toBeGreaterThan(15);
  });
});

describe.skipIf(!hasRunbook)('the examples', () => {
  it.each(stepsThatSelect)('ask what the runbook asks in step %i', (step) => {
    const own = exampleQueries.find((example) => example.step === step)?.sql;
    expect(own).toBe(
      runbookSql(step)
        .replace(/^--[^\n]*\n/, '')
        .trim(),
    );
  });
});
