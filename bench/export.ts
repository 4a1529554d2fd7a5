/**
 * Writes a book of generated reviews to a folder and exports it to SQLite and Parquet as a user would; prints time, peak
 * memory and sizes: `npm run bench:export -- 100000 [--keep FOLDER]`.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../src/program.ts';
import type { World } from '../src/world.ts';
import { bookEnds } from './facts.ts';
import { generateReview } from './generate-review.ts';

const [countText = '1000', option, kept] = process.argv.slice(2);
const count = Number(countText);
const folder = option === '--keep' && kept ? kept : mkdtempSync(join(tmpdir(), 'bench-export-'));

const world: World = {
  cwd: folder,
  env: {},
  stdin: Object.assign((async function* () {})(), { isTTY: false }),
  stdout: process.stdout,
  stderr: process.stderr,
  fetch,
  now: Date.now,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  interrupted: new AbortController().signal,
};

function writeBook(): void {
  for (let index = 0; index < count; index += 1) {
    const { path, text } = generateReview(1, index);
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

if (!existsSync(join(folder, 'reviews'))) writeBook();
const began = performance.now();
const args = ['--to', 'sqlite', 'parquet', '--partition', 'year', '--out', join(folder, 'export'), '--as-of', bookEnds];
process.exitCode = await run(['export', ...args], world, 'bench');
const seconds = (performance.now() - began) / 1000;
const { files } = JSON.parse(readFileSync(join(folder, 'export', 'export.json'), 'utf8'));
const sizeOf = (format: string) =>
  files.reduce(
    (sum: number, file: { format: string; bytes: number }) => sum + (file.format === format ? file.bytes : 0),
    0,
  );
console.log(
  [
    `reviews            ${count.toLocaleString('en')}`,
    `time               ${seconds.toFixed(1)} s, ${((seconds * 1000) / count).toFixed(2)} ms a review`,
    `peak memory (RSS)  ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`,
    `SQLite             ${(sizeOf('sqlite') / 1e6).toFixed(0)} MB`,
    `Parquet            ${(sizeOf('parquet') / 1e6).toFixed(0)} MB, ${files.length - 2} files and one SQLite file`,
  ].join('\n'),
);
if (option !== '--keep') rmSync(folder, { recursive: true, force: true });
