/** The site of this repository, built as its users build it: what holds for every page and file of it. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/io/package-root.ts';
import { runCommand } from '../commands/run.ts';

const base = '/kb/';
let folder: string;
let outDir: string;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'whole-site-')));
  outDir = join(folder, 'site');
  const args = ['build', '--out', outDir, '--base-path', base, '--no-search', '--keep-going', '--as-of', '2026-06-01'];
  const { code, stderr } = await runCommand(args, { cwd: packageRoot() });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name));
  pages = new Map(
    files.map((file) => [relative(outDir, file).replace(/index\.html$/, ''), readFileSync(file, 'utf8')]),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const decode = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replace(/&#x([0-9a-f]+);/gi, (_all, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('&amp;', '&');

/** The first page of each kind, as the class of its main element names it. */
function kinds(): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const [address, html] of pages) {
    const kind = /<main id="page-content" class="page page-([\w-]+)"/.exec(html)?.[1] ?? address;
    if (!first.has(kind)) first.set(kind, address);
  }
  return first;
}

describe('the whole site', () => {
  it('links only to pages, files and anchors that are there', () => {
    const broken: string[] = [];
    for (const [address, html] of pages) {
      const ids = new Map<string, Set<string>>();
      for (const [, written = ''] of html.matchAll(/<[a-z]+ [^>]*?\b(?:href|src)="([^"]*)"/g)) {
        const link = decode(written);
        if (/^(?:https?|mailto|data):/.test(link)) continue;
        const url = new URL(link, `http://site${base}${address}`);
        const path = decodeURIComponent(url.pathname);
        const inside = path.startsWith(base) ? path.slice(base.length) : undefined;
        const file =
          inside === undefined
            ? undefined
            : join(outDir, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside);
        if (file === undefined || !existsSync(file) || !statSync(file).isFile()) {
          broken.push(`${address} → ${link}`);
          continue;
        }
        const target = pages.get(inside ?? '');
        if (url.hash === '' || target === undefined) continue;
        const known =
          ids.get(inside ?? '') ?? new Set([...target.matchAll(/ id="([^"]*)"/g)].map(([, id]) => decode(id ?? '')));
        ids.set(inside ?? '', known);
        if (!known.has(decodeURIComponent(url.hash.slice(1)))) broken.push(`${address} → ${link}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('is valid HTML on every kind of page', () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
    const found = [...kinds()].flatMap(([kind, address]) =>
      validator
        .validateStringSync(pages.get(address) ?? '')
        .results.flatMap(({ messages }) => messages)
        .map(({ ruleId, message, line, column }) => `${kind} ${address}:${line}:${column} ${ruleId}: ${message}`),
    );
    expect(found).toEqual([]);
    expect(kinds().size).toBeGreaterThan(20);
  });

  it('moves at most 60 kB for an incident with its styles and scripts', () => {
    const incidents = [...pages].filter(([address]) => /^incidents\/./.test(address));
    for (const [address, html] of incidents) {
      const assets = [
        ...html.matchAll(/(?:<script|<link rel="(?:stylesheet|icon)")[^>]*? (?:src|href)="([^"]*)"/g),
      ].map(([, link = '']) => readFileSync(join(outDir, link.slice(base.length))));
      const total = [Buffer.from(html), ...assets].reduce((sum, content) => sum + gzipSync(content).length, 0);
      expect(total, address).toBeLessThanOrEqual(60_000);
    }
    expect(incidents.length).toBeGreaterThan(10);
  });

  it('has a stylesheet without a fault, in which nothing swallows what follows', async () => {
    const folder = join(packageRoot(), 'site', 'styles');
    const files = readdirSync(folder).filter((name) => name.endsWith('.css'));
    const entry = readFileSync(join(folder, 'site.css'), 'utf8');
    // A file that nobody imports is served to nobody.
    expect(files.filter((name) => name !== 'site.css' && !entry.includes(`"./${name}"`))).toEqual([]);
    for (const name of files) {
      const css = readFileSync(join(folder, name), 'utf8');
      const { warnings } = await transform(css, { loader: 'css' });
      expect(warnings, name).toEqual([]);
      // Rules stand at the top or in one at-rule, never in one another: a lost bracket nests all that follows.
      let depth = 0;
      for (const [bracket] of css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/[{}]/g)) {
        depth += bracket === '{' ? 1 : -1;
        expect(depth, name).toBeLessThanOrEqual(2);
      }
      expect(depth, name).toBe(0);
    }
  });

  it('holds every review as its Markdown and as data', () => {
    for (const [address] of pages) {
      if (!/^incidents\/./.test(address)) continue;
      expect(readFileSync(join(outDir, address, 'index.md'), 'utf8')).toMatch(/^---\n/);
      expect(JSON.parse(readFileSync(join(outDir, address, 'index.json'), 'utf8')).page).toBe(address);
    }
  });
});
