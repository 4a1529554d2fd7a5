import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOf } from '../../src/clock.ts';
import { assembleBook, type Book } from '../../src/pipeline.ts';
import { type OpenSite, openSite } from '../browser/open-site.ts';
import { layOver } from '../rules/lay-over.ts';
import { makeFolder, removeFolder } from './a-folder.ts';
import { htmlForms } from './cases/html.ts';
import { sizeCases } from './cases/sizes.ts';
import { hostileCases, hostileFile } from './index.ts';

const shown = hostileCases.filter((item) => item.text === undefined && !sizeCases.includes(item));

/** Each case as a review with an id of its own, but where the id is what is hostile. */
const files = Object.fromEntries(
  shown.map((item, index) => {
    const text = hostileFile(item);
    const own = item.yaml?.startsWith('id:') ? text : layOver(text, { yaml: `id: INC-2026-${1000 + index}` });
    return [`reviews/2026/${String(index).padStart(4, '0')}.md`, own];
  }),
);

let root: string;
let book: Book;
let site: OpenSite;
beforeAll(async () => {
  root = makeFolder(files);
  book = await assembleBook({ cwd: root, asOf: asOf('2026-03-24', 0), render: true });
  site = await openSite(book, '/');
}, 600_000);
afterAll(async () => {
  await site?.close();
  removeFolder(root);
});

/** What on a page could run, load, send or take over, whatever wrote it there. */
const takenOver = () => {
  const bad: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (/^(?:iframe|frame|frameset|object|embed|applet|portal|base|marquee|dialog|math|bgsound|isindex)$/.test(name))
      bad.push(`<${name}>`);
    if (name === 'script' && !element.getAttribute('src')?.startsWith('/')) bad.push('<script> of a page');
    if (name === 'meta' && /refresh/i.test(element.getAttribute('http-equiv') ?? '')) bad.push('a refresh');
    if (name === 'style' || (name === 'link' && document.body.contains(element))) bad.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^(?:style|srcset|srcdoc|formaction|ping|background|manifest|poster|autofocus)$/.test(attribute))
        bad.push(`${attribute} of <${name}>`);
      if (
        /^(?:href|src|action|data|xlink:href)$/.test(attribute) &&
        name !== 'image' &&
        URL.canParse(value, document.baseURI)
      ) {
        const { protocol, origin } = new URL(value, document.baseURI);
        const loads = attribute !== 'href' || name === 'link';
        if (loads ? origin !== location.origin : !/^(?:https?|mailto):$/.test(protocol))
          bad.push(`${attribute}=${value}`);
      }
    }
  }
  return bad;
};

async function look(page: Page, address: string): Promise<void> {
  await page.goto(new URL(`/${address}`, page.url()).href, { waitUntil: 'load' });
  expect(await page.evaluate('globalThis.sprung'), address).toBeUndefined();
  expect(await page.evaluate(takenOver), address).toEqual([]);
  expect(decodeURI(new URL(page.url()).pathname), 'no page leads away by itself').toBe(`/${address}`);
  expect(await page.locator('h1').count(), address).toBe(1);
}

describe('the hostile corpus on the site', () => {
  it('springs the canary where a page takes it as it is, so that silence means something', async () => {
    const context = (await site.open('')).context();
    await context.route('**/*', (route) => route.abort());
    let sprung = 0;
    for (const html of htmlForms) {
      // A page for each: what one of them still loads or leads to must not reach the next.
      const page = await context.newPage();
      await page.setContent(`<!doctype html><p>Before.</p>${html}`, { waitUntil: 'commit' }).catch(() => undefined);
      await page.waitForTimeout(20);
      sprung += (await page.evaluate('globalThis.sprung').catch(() => undefined)) === 1 ? 1 : 0;
      await page.close();
    }
    await context.close();
    expect(sprung).toBeGreaterThanOrEqual(40);
  });

  it('is there: most cases are reviews that can be shown', () => {
    expect(book.kb.incidents.length).toBeGreaterThan(400);
  });

  it('runs nothing on the page of any incident', async () => {
    const page = await site.open('');
    for (const { slug } of book.kb.incidents) await look(page, `incidents/${slug}/`);
    expect(site.faults()).toEqual([]);
  }, 600_000);

  it('runs nothing on the pages that show all of it together', async () => {
    const page = await site.open('');
    for (const address of [
      '',
      'incidents/',
      'actions/',
      'lessons/',
      'systems/',
      'teams/',
      'tags/',
      'data/',
      'digests/',
    ])
      await look(page, address);
    expect(site.faults()).toEqual([]);
  }, 600_000);

  it('calculates no template', async () => {
    const page = await site.open('');
    for (const incident of book.kb.incidents.filter(({ meta }) => /42\s*\*\s*42/.test(meta.title))) {
      await page.goto(new URL(`/incidents/${incident.slug}/`, page.url()).href);
      expect(await page.locator('h1').textContent()).toContain('42*42');
      expect(await page.locator('body').textContent()).not.toContain('1764');
    }
  }, 600_000);
});
