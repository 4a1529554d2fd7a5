/**
 * What a reader's first search moves, in a site that was built from a large book:
 * `node dist/bench/first-search.js FOLDER [WORDS…]`, where FOLDER is the site (`npm run bench:corpus` writes the reviews).
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../src/io/package-root.ts';
import { measureTransfer, type Sent, searchFor } from './transfer.ts';

const [folder, ...words] = process.argv.slice(2);
const searches = words.length > 0 ? [words.join(' ')] : ['connection pool', 'certificate expired', 'failover'];

if (folder === undefined) {
  console.error('Expected the folder of a built site. For instance: node dist/bench/first-search.js _site');
  process.exitCode = 2;
} else {
  const script = pathToFileURL(join(packageRoot(), 'scripts', 'find-chromium.mjs')).href;
  const { findChromium } = (await import(script)) as { findChromium(): string | undefined };
  const chromium = findChromium();
  if (chromium === undefined)
    throw new Error('Chromium was not found; `node scripts/find-chromium.mjs` says what to do');
  for (const search of searches) {
    const sent = await measureTransfer(resolve(folder), chromium, 'incidents/', (page) => searchFor(page, search));
    console.log(`\n“${search}”: ${kilobytes(sent)} kB in ${sent.length} files`);
    for (const [part, files] of byPart(sent)) console.log(`${kilobytes(files).padStart(8)} kB  ${part}`);
  }
}

function byPart(sent: readonly Sent[]): ReadonlyMap<string, readonly Sent[]> {
  const parts = new Map<string, Sent[]>();
  for (const file of sent) {
    const part = /^pagefind\/(fragment|index|filter)\//.test(file.path)
      ? file.path.replace(/[^/]*$/, '*')
      : file.path.replace(/[-_][0-9a-f]{7,}/, '');
    parts.set(part, [...(parts.get(part) ?? []), file]);
  }
  return parts;
}

function kilobytes(files: readonly Sent[]): string {
  return (files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(1);
}
