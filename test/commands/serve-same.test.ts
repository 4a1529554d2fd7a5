/** What `serve` makes on request is what a build writes: every address, byte for byte. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateReview } from '../../bench/generate-review.ts';
import { runCommand } from './run.ts';
import { type Serving, startServe } from './serving.ts';

const asOf = ['--as-of', '2025-12-31'];
const script =
  '<link rel="stylesheet" href="/__serve/serve.css"><script defer src="/__serve/serve.js"></script></head>';

let root: string;
let serving: Serving;
let built: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'serve-same-')));
  cpSync(fileURLToPath(new URL('../fixtures/linked-book/', import.meta.url)), root, { recursive: true });
  for (let number = 0; number < 6; number += 1) {
    const { path, text } = generateReview(5, number);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { code, stderr } = await runCommand(['build', '--keep-going', ...asOf], { cwd: root });
  expect(code, stderr).toBe(0);
  built = filesIn(join(root, '_site'));
  serving = await startServe(root, asOf);
});
afterAll(async () => {
  expect(await serving?.end()).toBe(0);
  rmSync(root, { recursive: true, force: true });
});

function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]));
}

it('gives every file of the build, and pages with nothing but its own script added', async () => {
  const different: string[] = [];
  // Pictures are known once the pages that show them have been drawn, and a browser asks for them in this order too.
  const names = [...built.keys()].filter((name) => name !== '.incidentbook-site');
  for (const name of names.sort((a, b) => Number(a.startsWith('images/')) - Number(b.startsWith('images/')))) {
    const response = await fetch(new URL(name.replace(/(^|\/)index\.html$/, '$1'), serving.url));
    const bytes = Buffer.from(await response.arrayBuffer());
    const plain = name.endsWith('.html') ? Buffer.from(bytes.toString('utf8').replace(script, '</head>')) : bytes;
    if (!response.ok || !plain.equals(built.get(name) ?? Buffer.alloc(0))) different.push(`${response.status} ${name}`);
  }
  expect(different).toEqual([]);
  expect(names.length).toBeGreaterThan(200);
});

it('says that there is no page where there is none', async () => {
  const response = await fetch(new URL('incidents/nothing/', serving.url));
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Page not found');
});
