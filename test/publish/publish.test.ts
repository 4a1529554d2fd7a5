import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pages } from '../../site/index.ts';
import { definePage, once } from '../../site/page.ts';
import { CannotRun } from '../../src/cannot-run.ts';
import { packageRoot } from '../../src/io/package-root.ts';
import type { KnowledgeBase } from '../../src/knowledge/types.ts';
import { publish } from '../../src/publish/publish.ts';
import { emptyBook, fixtureBook } from '../site/fixture/book.ts';

let kb: KnowledgeBase;
let folder: string;
let outDir: string;
beforeAll(async () => {
  kb = await fixtureBook();
});
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'publish-')));
  outDir = join(folder, '_site');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const request = (more: { search?: boolean; basePath?: string } = {}) => ({
  outDir,
  packageRoot: packageRoot(),
  basePath: '/',
  search: false,
  ...more,
});
const read = (path: string) => readFileSync(join(outDir, path), 'utf8');

/** A page that cannot be drawn. */
const brokenPage = definePage({
  name: 'broken',
  items: once,
  address: () => 'broken/',
  title: () => 'Broken',
  description: () => 'Broken',
  render: () => {
    throw new Error('This page cannot be drawn');
  },
});

describe('publish', () => {
  it('writes every sheet to its address, and nothing beside the site', async () => {
    const { pages: count } = await publish(kb, request());
    expect(read('index.html')).toContain('Harbour incidents');
    expect(read('incidents/inc-2026-004/index.html')).toContain('Checkout times out');
    expect(read('404.html')).toContain('Page not found');
    expect(count).toBe(pages.reduce((sum, page) => sum + page.sheets(kb).length, 0));
    expect(readdirSync(folder)).toEqual(['_site']);
  });

  it('leaves what looks like a template in a review as it is', async () => {
    await publish(kb, request());
    expect(read('incidents/inc-2026-002/index.html')).toContain('{{ 7*7 }} {% include');
  });

  it('gives assets addresses that change with their content', async () => {
    await publish(kb, request({ basePath: '/kb/' }));
    const [, address = ''] = /href="\/kb\/(assets\/site-[0-9a-f]{10}\.css)"/.exec(read('index.html')) ?? [];
    expect(existsSync(join(outDir, address))).toBe(true);
  });

  it('makes the search index only when asked, and of incidents only', async () => {
    await publish(kb, request());
    expect(existsSync(join(outDir, 'pagefind'))).toBe(false);
    await publish(kb, request({ search: true }));
    const entry = JSON.parse(read('pagefind/pagefind-entry.json'));
    expect(entry.languages.en.page_count).toBe(kb.incidents.length);
  });

  it('writes the same bytes from the same book', async () => {
    const all = () => readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const bytes = () =>
      new Map(
        all().map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'base64')]),
      );
    await publish(kb, request({ search: true }));
    const first = bytes();
    await publish(kb, request({ search: true }));
    expect(bytes()).toEqual(first);
  });

  it('writes a book in which nobody has written anything', async () => {
    await publish(await emptyBook(), request({ search: true }));
    expect(read('incidents/index.html')).toContain('No review has been written yet');
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    await publish(kb, {
      ...request({ search: true }),
      onProgress: (step, done, of) => steps.push(`${step} ${done} ${of}`),
    });
    expect(steps[0]).toMatch(/^Writing pages 1 \d+$/);
    expect(steps.at(-1)).toMatch(/^Indexing/);
  });
});

describe('the folder of the site', () => {
  it('is replaced as a whole', async () => {
    await publish(kb, request());
    writeFileSync(join(outDir, 'left-from-before.html'), '');
    await publish(kb, request());
    expect(readdirSync(outDir)).not.toContain('left-from-before.html');
  });

  it('stays as it was when a page fails', async () => {
    await publish(kb, request());
    const before = read('index.html');
    await expect(publish(kb, request(), [...pages, brokenPage])).rejects.toThrow('This page cannot be drawn');
    expect(read('index.html')).toBe(before);
    expect(existsSync(join(outDir, 'broken'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['_site']);
  });

  it('comes back where a run was killed after it had taken the old one away', async () => {
    await publish(kb, request());
    renameSync(outDir, join(folder, '._site.building-killed.old'));
    await expect(publish(kb, request(), [...pages, brokenPage])).rejects.toThrow('This page cannot be drawn');
    expect(read('index.html')).toContain('Harbour incidents');
    expect(readdirSync(folder)).toEqual(['_site']);
  });

  it('is left alone where it holds files of somebody else', async () => {
    mkdirSync(outDir);
    writeFileSync(join(outDir, 'thesis.txt'), 'years of work');
    await expect(publish(kb, request())).rejects.toThrow(CannotRun);
    expect(read('thesis.txt')).toBe('years of work');
    expect(readdirSync(outDir)).toEqual(['thesis.txt']);
  });

  it('can be read by whoever can read folders and files that are made beside it', async () => {
    const closed = join(folder, 'closed.json');
    writeFileSync(closed, '{}', { mode: 0o600 });
    const group = { mayHold: () => true, files: () => [{ address: 'data/open.json', content: { copyOf: closed } }] };
    await publish(kb, { ...request(), groups: () => [group] });
    mkdirSync(join(folder, 'beside'));
    writeFileSync(join(folder, 'beside.json'), '');
    const modeOf = (path: string) => statSync(join(folder, path)).mode;
    expect(modeOf('_site')).toBe(modeOf('beside'));
    expect(modeOf('_site/data/open.json')).toBe(modeOf('beside.json'));
  });

  it('may be empty or missing, with its parents', async () => {
    mkdirSync(outDir);
    await publish(kb, request());
    outDir = join(folder, 'a', 'b', 'site');
    await publish(kb, request());
    expect(read('index.html')).toContain('Harbour incidents');
  });

  it('may not be a file', async () => {
    writeFileSync(outDir, '');
    await expect(publish(kb, request())).rejects.toThrow('is a file');
  });

  it('is freed from what a killed build left, but not from one that may still run', async () => {
    const [old, young] = ['._site.building-old', '._site.building-young'].map((name) => join(folder, name));
    for (const path of [old, young]) mkdirSync(path ?? '');
    utimesSync(old ?? '', 0, 0);
    await publish(kb, request());
    expect(readdirSync(folder).sort()).toEqual(['._site.building-young', '_site']);
  });
});
