/** One built site, one server and one browser for all browser tests of a file. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { publishBook } from '../../src/commands/publish-book.ts';
import { packageRoot } from '../../src/io/package-root.ts';
import type { KnowledgeBase } from '../../src/knowledge/types.ts';
import type { Book } from '../../src/pipeline.ts';
import { type PublishRequest, publish } from '../../src/publish/publish.ts';

export interface OpenSite {
  /** Absolute path of the folder of the site. */
  readonly folder: string;
  /** Opens an address of the site. Everything that goes wrong on the page is written down in `faults`. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  /** Console errors, failed or foreign requests and errors of scripts since the last call. */
  faults(): readonly string[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Publishes a book (with its files where it is one with its folder) under a base path, and starts a browser. */
export async function openSite(
  book: KnowledgeBase | Book,
  basePath: string,
  more: Partial<Pick<PublishRequest, 'groups' | 'search'>> = {},
): Promise<OpenSite> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'site-')));
  const request = { outDir: join(folder, 'site'), basePath, search: true, ...more };
  if ('checked' in book) await publishBook(book, request);
  else await publish(book, { ...request, packageRoot: packageRoot() });
  const server = serveFolder(join(folder, 'site'), basePath);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const browser = await startBrowser();
  let faults: string[] = [];
  return {
    folder: join(folder, 'site'),
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('requestfailed', (request) => {
        // A page that is left while it loads gives up what it still waits for.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}`);
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
          faults.push(`foreign: ${request.url()}`);
      });
      await page.goto(origin + basePath + path, { waitUntil: 'load' });
      return page;
    },
    faults() {
      const found = faults;
      faults = [];
      return found;
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium was not found; `node scripts/find-chromium.mjs` says what to do');
  // Without a sandbox Chromium also runs as root and in containers; it sees no page but ours.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

function serveFolder(folder: string, basePath: string): Server {
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.startsWith(basePath) ? fileAt(join(folder, path.slice(basePath.length))) : undefined;
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
}

function fileAt(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isDirectory() ? fileAt(join(path, 'index.html')) : stats && path;
}
