/** What comes in a pull request from anyone: nothing of it may run, and nothing of it may be lost. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { asOf } from '../../src/clock.ts';
import { assembleBook } from '../../src/pipeline.ts';
import { makeBook } from '../commands/run.ts';
import { layOver } from '../rules/lay-over.ts';
import { openSite } from './open-site.ts';

const exemplary = readFileSync(fileURLToPath(new URL('../fixtures/exemplary.md', import.meta.url)), 'utf8');
const canary = 'globalThis.sprung=true';
const title = `A & B < C "quoted" 'single' 🧯 {{ 7*7 }} <script>${canary}</script>`;

const hostile = layOver(exemplary, {
  yaml: `title: ${JSON.stringify(title)}\nsystems:\n  - "<img src=x onerror=${canary}>"`,
  markdown: `## Impact

1,240 checkouts failed. <script>${canary}</script> <img src=x onerror="${canary}">

<svg onload="${canary}"></svg>

<iframe srcdoc="<script>parent.${canary}</script>"></iframe>

[a link](javascript:${canary}) and {{ 7*7 }} and {% include "x" %}

| Kept | As it is |
|------|----------|
| \`a \\| b\` | --- |

---

After the rule.`,
});

/** Carriage returns and a byte order mark, as some editors write them. */
const asOnWindows = `\uFEFF${hostile.replace(/\n/g, '\r\n')}`;

async function siteOf(files: Readonly<Record<string, string>>) {
  const { root } = makeBook(files);
  const book = await assembleBook({ cwd: root, asOf: asOf('2026-03-24', 0), render: true });
  const site = await openSite(book, '/');
  onTestFinished(() => site.close());
  return { book, site };
}

describe('a hostile review', () => {
  it.each([
    ['as it is', hostile],
    ['with carriage returns and a byte order mark', asOnWindows],
  ])('%s runs nothing and shows nothing but text', async (_, text) => {
    const { site } = await siteOf({ 'reviews/2026/2026-03-04-a.md': text });
    for (const address of ['', 'incidents/', 'incidents/inc-2026-014/', 'actions/', 'systems/']) {
      const page = await site.open(address);
      await page.waitForTimeout(100);
      expect(await page.evaluate('globalThis.sprung')).toBeUndefined();
      expect(await page.locator('[onerror], [onload], iframe, main script, a[href^="javascript"]').count()).toBe(0);
    }
    const page = await site.open('incidents/inc-2026-014/');
    expect(await page.locator('h1').innerText()).toBe(title);
    const impact = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    expect(impact).toContain(`<script>${canary}</script>`);
    expect(impact).toContain('a link and {{ 7*7 }} and {% include "x" %}');
    expect(impact).toContain('a | b');
    expect(impact).toContain('After the rule.');
    const data = await page.request.get(new URL('index.json', page.url()).href);
    expect(JSON.stringify(await data.json())).toContain(JSON.stringify(title).slice(1, -1));
    expect(site.faults()).toEqual([]);
  });

  it('whose front matter is a program is left out, and never run', async () => {
    const program = `---js\n{ id: (${canary}, 'INC-2026-015'), title: 'x' }\n---\n## Impact\n\nx\n`;
    const { book, site } = await siteOf({ 'reviews/a.md': exemplary, 'reviews/b.md': program });
    expect((globalThis as { sprung?: boolean }).sprung).toBeUndefined();
    expect(book.checked.problems.filter(({ path }) => path === 'reviews/b.md').map(({ rule }) => rule)).toContain(
      'front-matter-is-yaml',
    );
    const page = await site.open('incidents/');
    expect(await page.locator('main').innerText()).not.toContain('INC-2026-015');
    expect(site.faults()).toEqual([]);
  });
});
