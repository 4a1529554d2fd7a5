/**
 * Measures how long it takes until `serve` shows an edit in Chromium: from the moment in which the file has been written to
 * the first picture of the page that holds the new text. `npm run bench:serve -- [reviews] [rounds] [--search]`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { packageRoot } from '../src/io/package-root.ts';
import { benchArguments } from './bench-arguments.ts';
import { bookEnds } from './facts.ts';
import { writeBook } from './race.ts';
import { median } from './side-by-side.ts';

const {
  values,
  numbers: [size = 1000, rounds = 20],
} = benchArguments('npm run bench:serve -- 1000 20 --search', { search: { type: 'boolean', default: false } });

/** An edit that a writer makes, with the address of the page that is looked at and what then has to stand on it. */
interface Edit {
  readonly name: string;
  readonly address: string;
  make(text: string, number: number): string;
  shown(number: number): string;
}

const FIRST_PAGE_MS = 300_000;
const root = mkdtempSync(join(tmpdir(), 'incidentbook-serve-bench-'));
try {
  await measure();
} finally {
  rmSync(root, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const { first: path } = writeBook(root, size);
  const file = join(root, path);
  const original = readFileSync(file, 'utf8');
  const id = /^id: (.*)$/m.exec(original)?.[1]?.toLowerCase() ?? '';
  const edits: readonly Edit[] = [
    {
      name: 'a sentence, on the page of the review',
      address: `incidents/${id}/`,
      make: (text, number) => text.replace(/^## Incident Summary\n/m, `$&\nEdited time ${number}.\n`),
      shown: (number) => `Edited time ${number}.`,
    },
    {
      name: 'the title, on the page of the review',
      address: `incidents/${id}/`,
      make: (text, number) => text.replace(/^title: .*$/m, `title: "Renamed time ${number}"`),
      shown: (number) => `Renamed time ${number}`,
    },
    {
      name: 'a sentence, and the Home page is there again',
      address: '',
      make: (text, number) => text.replace(/^## Incident Summary\n/m, `$&\nEdited time ${number}.\n`),
      shown: () => 'How we respond',
    },
  ];
  const began = performance.now();
  const { serve, url } = await startServe();
  console.log(`${size} generated reviews, Node ${process.version}`);
  console.log(`serving after ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const browser = await startChromium();
  try {
    console.log(`${'milliseconds from the write to the picture'.padEnd(48)}  n     min  median     p95     max`);
    for (const edit of edits) {
      const times = await timesOf(edit, await browser.newPage(), url, file, original);
      const sorted = times.toSorted((a, b) => a - b);
      const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
      const numbers = [sorted[0] ?? Number.NaN, median(times), p95, sorted.at(-1) ?? Number.NaN];
      const columns = numbers.map((value) => value.toFixed(0).padStart(7));
      console.log(`${edit.name.padEnd(48)} ${String(times.length).padStart(2)} ${columns.join(' ')}`);
    }
  } finally {
    await browser.close();
    const ended = once(serve, 'exit');
    serve.kill('SIGINT');
    await ended;
  }
}

/** The first edit lets everything warm up and is not counted. */
async function timesOf(edit: Edit, page: Page, url: string, file: string, original: string): Promise<number[]> {
  const { seen } = await watchPage(page);
  writeFileSync(file, original);
  // What a large book's Home page says takes its time when it is first asked for.
  await page.goto(url + edit.address, { timeout: FIRST_PAGE_MS });
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const text = edit.make(original, round);
    const expected = edit.shown(round);
    const picture = seen((html) => html.includes(expected));
    const written = Date.now();
    writeFileSync(file, text);
    const shownAt = await picture;
    if (round > 0) times.push(shownAt - written);
    // What serve does afterwards by itself is done before the next edit.
    await wait(1000);
  }
  await page.close();
  return times;
}

/** Tells of each picture of a page after it was loaded when it was there, and what it showed. */
async function watchPage(page: Page) {
  type Look = (html: string, at: number) => void;
  let look: Look = () => undefined;
  await page.exposeFunction('pictured', (html: string, at: number) => look(html, at));
  await page.addInitScript(
    `addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => setTimeout(() => {
      const at = Date.now();
      window.pictured(document.body.innerText, at);
    })));`,
  );
  return {
    seen: (isIt: (html: string) => boolean) =>
      new Promise<number>((resolve) => {
        look = (html, at) => {
          if (isIt(html)) resolve(at);
        };
      }),
  };
}

/** The same lookup as that of the tests, which is no part of what is compiled. */
async function startChromium() {
  const script = pathToFileURL(join(packageRoot(), 'scripts/find-chromium.mjs')).href;
  const { findChromium } = (await import(script)) as typeof import('../scripts/find-chromium.mjs');
  return chromium.launch({ executablePath: findChromium() ?? 'chromium', args: ['--no-sandbox'] });
}

function startServe(): Promise<{ readonly serve: ChildProcess; readonly url: string }> {
  const cli = join(packageRoot(), 'dist/src/cli.js');
  const more = values['search'] ? [] : ['--no-search'];
  const serve = spawn(process.execPath, [cli, 'serve', '--port', '0', '--as-of', bookEnds, ...more], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    serve.on('exit', () => reject(new Error('serve ended before it served')));
    serve.stdout.on('data', (chunk) => {
      printed += String(chunk);
      const [url] = /http:\S+/.exec(printed) ?? [];
      if (url !== undefined) resolve({ serve, url });
    });
  });
}
