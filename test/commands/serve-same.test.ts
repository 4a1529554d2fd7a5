/** What `serve` makes on request is what a build writes, whether it begins anew or with what earlier ones have kept: every address, byte for byte. */
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
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { generateReview } from '../../bench/generate-review.ts';
import { runCommand } from './run.ts';
import { type Serving, startServe, waitForEvent } from './serving.ts';

const asOf = ['--as-of', '2025-12-31'];
const script =
  /<link rel="stylesheet" href="\/__serve\/serve.css"><script defer src="\/__serve\/serve.js" data-turn="\d+"><\/script><\/head>/;

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

/** Names of files that a server gives otherwise than they were built. */
async function differences(files: ReadonlyMap<string, Buffer>): Promise<readonly string[]> {
  const different: string[] = [];
  // Pictures are known once the pages that show them have been drawn, and a browser asks for them in this order too.
  const names = [...files.keys()].filter((name) => name !== '.incidentbook-site');
  for (const name of names.sort((a, b) => Number(a.startsWith('images/')) - Number(b.startsWith('images/')))) {
    const response = await fetch(new URL(name.replace(/(^|\/)index\.html$/, '$1'), serving.url));
    const bytes = Buffer.from(await response.arrayBuffer());
    const plain = name.endsWith('.html') ? Buffer.from(bytes.toString('utf8').replace(script, '</head>')) : bytes;
    if (!response.ok || !plain.equals(files.get(name) ?? Buffer.alloc(0))) different.push(`${response.status} ${name}`);
  }
  return different;
}

it('gives every file of the build, and pages with nothing but its own script added', async () => {
  expect(built.size).toBeGreaterThan(200);
  expect(await differences(built)).toEqual([]);
});

it('gives the same as a build after every kind of edit, whatever either has kept of what was before', async () => {
  const edit = async (change: () => void) => {
    const reloaded = waitForEvent(serving.url, 'event: reload');
    change();
    await reloaded;
    expect(serving.printed.err).not.toContain('last good site');
  };
  const paths = [0, 1, 2, 3].map((number) => generateReview(5, number).path);
  const rewrite = (path = '', from: RegExp, to: string) => {
    const text = readFileSync(join(root, path), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(root, path), text.replace(from, to));
  };
  await edit(() => rewrite(paths[0], /^## Incident Summary\n/m, '$&\nA sentence was added to the summary.\n'));
  await edit(() => rewrite(paths[1], /^title: .*$/m, 'title: "Another title than before"'));
  await edit(() => rewrite(paths[2], /\| Done \| \d{4}-\d{2}-\d{2} \|/, '| Pending | |'));
  await edit(() => rewrite(paths[3], /^systems:\n {2}- .*$/m, 'systems:\n  - renamed-system'));
  const { path, text } = generateReview(5, 6);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  await edit(() => writeFileSync(join(root, path), text));
  await edit(() => rmSync(join(root, generateReview(5, 5).path)));
  await edit(() => rewrite('runbooks/restart-the-queue.md', /$/, '\nOne more step.\n'));

  const warm = await runCommand(['build', '--keep-going', '--out', '_after', ...asOf], { cwd: root });
  expect(warm.code, warm.stderr).toBe(0);
  const after = filesIn(join(root, '_after'));
  rmSync(join(root, '.incidentbook'), { recursive: true });
  const cold = await runCommand(['build', '--keep-going', '--out', '_cold', ...asOf], { cwd: root });
  expect(cold.code, cold.stderr).toBe(0);
  const untouched = filesIn(join(root, '_cold'));
  expect([...after.keys()].sort()).toEqual([...untouched.keys()].sort());
  expect([...after.keys()].filter((name) => !after.get(name)?.equals(untouched.get(name) ?? Buffer.alloc(0)))).toEqual(
    [],
  );

  const upToDate = () => serving.printed.err.match(/Search is up to date/g)?.length ?? 0;
  const before = upToDate();
  await fetch(new URL('pagefind/pagefind.js', serving.url));
  await vi.waitFor(() => expect(upToDate()).toBeGreaterThan(before), { timeout: 60_000 });
  expect(after.get('index.html')?.equals(built.get('index.html') ?? Buffer.alloc(0))).toBe(false);
  expect(await differences(after)).toEqual([]);
}, 120_000);

it('says that there is no page where there is none', async () => {
  const response = await fetch(new URL('incidents/nothing/', serving.url));
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Page not found');
});
