/** What a browser fetches, in bytes on the wire, from a built site on a server that compresses as web servers do. */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';

/** A file that was sent, and how large it was as it was sent. */
export interface Sent {
  /** From the root of the site. */
  readonly path: string;
  readonly bytes: number;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves the site in `folder`, which was built for the base path `/`, opens an address in a browser with an empty cache,
 * does something there, and tells what was sent until it was done. Throws what the page or `act` throws.
 */
export async function measureTransfer(
  folder: string,
  executablePath: string,
  address: string,
  act: (page: Page) => Promise<void>,
): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const server = serve(folder, (file) => sent.push(file));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/${address}`);
    await act(page);
    return [...sent];
  } finally {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Searches on the page of incidents as a reader does who has never been there. */
export async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
  await page.locator('.excerpt mark').first().waitFor();
  await page.waitForLoadState('networkidle');
}

function serve(folder: string, onSent: (sent: Sent) => void): Server {
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    const file = join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)];
    const content = readFileSync(file);
    // The parts of the search index are compressed already, and servers leave what they do not know as it is.
    const body = type === undefined ? content : gzipSync(content);
    onSent({ path, bytes: body.length });
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      ...(type === undefined ? {} : { 'content-encoding': 'gzip' }),
    });
    response.end(body);
  });
}
