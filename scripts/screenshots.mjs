/** Takes the pictures of the README: the site of this repository's own reviews as of a fixed day, in Chromium. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = new URL('../docs/images/', import.meta.url);
const asOf = '2026-06-01';
const size = { width: 1120, height: 660 };

/** What is shown: its name, its address, and what is scrolled to the top. */
const pictures = [
  ['incidents', 'incidents/', 'body'],
  ['incident', 'incidents/inc-2017-001/', 'figure.timeline'],
  ['metrics', 'metrics/', '.metric'],
];

const types = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.svg': 'image/svg+xml' };
const folder = mkdtempSync(join(tmpdir(), 'incidentbook-pictures-'));
const site = join(folder, 'site');
execFileSync('npm', ['run', '-s', 'compile'], { cwd: root, stdio: 'inherit' });
const build = ['dist/src/cli.js', 'build', '--no-search', '--as-of', asOf, '--out', site];
execFileSync(process.execPath, build, { cwd: root, stdio: 'inherit' });

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://site');
  const path = join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const type = types[extname(path)] ?? 'application/octet-stream';
  if (existsSync(path)) response.writeHead(200, { 'content-type': type }).end(readFileSync(path));
  else response.writeHead(404).end();
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
try {
  mkdirSync(out, { recursive: true });
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: size, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const [name, address, top] of pictures) {
      await page.goto(url + address, { waitUntil: 'load' });
      await page
        .locator(top)
        .first()
        .evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 80));
      const path = fileURLToPath(new URL(`${name}-${colorScheme}.png`, out));
      await page.screenshot({ path });
      process.stdout.write(`${name}-${colorScheme}.png  ${Math.round(statSync(path).size / 1024)} kB\n`);
    }
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
