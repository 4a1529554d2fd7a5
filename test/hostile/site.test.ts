import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** An empty page of the same origin. */
const host = 'frames.html';

let root: string;
let book: Book;
let site: OpenSite;
beforeAll(async () => {
  root = makeFolder(files);
  book = await assembleBook({ cwd: root, asOf: asOf('2026-03-24', 0), render: true });
  site = await openSite(book, '/');
  writeFileSync(join(site.folder, host), '<!doctype html><title>Frames</title><link rel="icon" href="data:,">');
}, 600_000);
afterAll(async () => {
  await site?.close();
  removeFolder(root);
});

/** What on a page could run, load, send or take over, whatever wrote it there. */
const takenOver = ({ document, location }: Pick<Window, 'document' | 'location'> = window) => {
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
  expect(await page.evaluate(`(${takenOver})()`), address).toEqual([]);
  expect(decodeURI(new URL(page.url()).pathname), 'no page leads away by itself').toBe(`/${address}`);
  expect(await page.locator('h1').count(), address).toBe(1);
}

/** What a page looks like when it has loaded in a frame. */
interface Framed {
  readonly address: string;
  readonly sprung: unknown;
  readonly bad: readonly string[];
  readonly path: string;
  readonly headings: number;
}

/** Loads pages of the site beside one another, each in a frame as large as a window: ten of them cost less than three navigations. */
const loadFrames = (addresses: readonly string[], bad: typeof takenOver): Promise<Framed[]> =>
  Promise.all(
    addresses.map(async (address) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { width: '1280', height: '900', src: `/${address}` });
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      document.body.append(frame);
      await loaded;
      const view = frame.contentWindow as (Window & { sprung?: unknown }) | null;
      if (!view) throw new Error(`Nothing loads at ${address}`);
      const { pathname } = view.location;
      const headings = view.document.querySelectorAll('h1').length;
      const found = { address, sprung: view.sprung, bad: bad(view), path: decodeURI(pathname).slice(1), headings };
      frame.remove();
      return found;
    }),
  );

/** Looks at pages as {@link look} does, several at a time. */
async function lookAtAll(page: Page, addresses: readonly string[], atOnce = 12): Promise<void> {
  const home = page.url();
  for (let from = 0; from < addresses.length; from += atOnce) {
    const some = addresses.slice(from, from + atOnce);
    const found = (await page.evaluate(`(${loadFrames})(${JSON.stringify(some)}, ${takenOver})`)) as Framed[];
    expect(found).toEqual(some.map((address) => ({ address, sprung: undefined, bad: [], path: address, headings: 1 })));
    expect(await page.evaluate('globalThis.sprung')).toBeUndefined();
    expect(page.url(), 'no page leads the one around it away').toBe(home);
  }
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

  it.each([
    '<h1>A</h1><script>sprung=1</script>',
    '<h1>A</h1><script>top.sprung=1</script>',
    '<h1>A</h1><p onclick="a()">A</p>',
    '<h1>A</h1><script src="/a.js"></script><script>location.replace("/")</script>',
  ])('sees in a frame what a page does by itself: %s', async (html) => {
    writeFileSync(join(site.folder, 'canary.html'), html);
    const page = await site.open(host);
    await expect(lookAtAll(page, ['canary.html'])).rejects.toThrow();
    // What it may still report is its own, and not the next test's.
    await page.context().close();
    site.faults();
  });

  it('is there: most cases are reviews that can be shown', () => {
    expect(book.kb.incidents.length).toBeGreaterThan(400);
  });

  it('runs nothing on the page of any incident', async () => {
    await lookAtAll(
      await site.open(host),
      book.kb.incidents.map(({ slug }) => `incidents/${slug}/`),
    );
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
