/** A build that finds what an earlier one has kept writes what one writes that finds nothing: every file, byte for byte. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateReview } from '../../bench/generate-review.ts';
import { runCommand } from './run.ts';

let folder: string;
let root: string;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'warm-build-')));
  root = join(folder, 'book');
  const fixture = fileURLToPath(new URL('../fixtures/linked-book/', import.meta.url));
  cpSync(fixture, root, { recursive: true, filter: isWritten });
  for (let number = 0; number < 6; number += 1) addReview(number);
  rewrite(
    pathOf(linking),
    /^## Impact\n/m,
    '$&\n[As later](../2026/2026-05-01-queue-stops-again.md#gone) and ![waiting](../2025/images/missing.png).\n',
  );
  await build(root, '--no-search');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether a file is the book's own, and nothing that an earlier build has made of it. */
const isWritten = (path: string) => !/[\\/](?:_site|\.incidentbook)$/.test(path);

/** The review that leads to another, and to an image. */
const linking = 4;

const pathOf = (number: number) => generateReview(5, number).path;

function addReview(number: number, book = root): void {
  const { path, text } = generateReview(5, number);
  mkdirSync(dirname(join(book, path)), { recursive: true });
  writeFileSync(join(book, path), text);
}

function rewrite(path: string, from: RegExp, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(root, path), text.replace(from, to));
}

let day = '2025-12-31';

async function build(cwd: string, ...more: readonly string[]): Promise<void> {
  const args = ['build', '--keep-going', '--as-of', day, ...more];
  const { code, stderr } = await runCommand(args, { cwd });
  expect(code, stderr).toBe(0);
}

function filesIn(site: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [relative(site, path), readFileSync(path)]));
}

/** Builds again, and compares with a build of the same book that never was built before. */
async function expectSameAsCold(...more: readonly string[]): Promise<void> {
  await build(root, ...more);
  const cold = join(folder, 'cold');
  cpSync(root, cold, { recursive: true, filter: isWritten });
  await build(cold, ...more);
  const fresh = filesIn(join(cold, '_site'));
  rmSync(cold, { recursive: true });
  expectSame(filesIn(join(root, '_site')), fresh);
}

function expectSame(files: ReadonlyMap<string, Buffer>, others: ReadonlyMap<string, Buffer>): void {
  expect([...files.keys()].sort()).toEqual([...others.keys()].sort());
  expect([...files.keys()].filter((name) => !files.get(name)?.equals(others.get(name) ?? Buffer.alloc(0)))).toEqual([]);
}

/** What stays as it is while a file is the same one. */
const identity = (address: string) => {
  const { ino, mtimeMs } = statSync(join(root, '_site', address, 'index.html'));
  return `${ino} ${mtimeMs}`;
};
const addressOf = (number: number) =>
  `incidents/${/^id: (.*)$/m.exec(generateReview(5, number).text)?.[1]?.toLowerCase()}`;

it('writes the same in one thread and in several', async () => {
  const sites = [];
  for (const threads of ['1', '3']) {
    const book = join(folder, threads);
    cpSync(root, book, { recursive: true, filter: isWritten });
    // As many as are handed out at a time, and more.
    for (let number = 6; number < 20; number += 1) addReview(number, book);
    await build(book, '--no-search', '--threads', threads);
    sites.push(filesIn(join(book, '_site')));
  }
  const [alone, together] = sites;
  expectSame(together ?? new Map(), alone ?? new Map());
}, 120_000);

it('keeps the files of pages that show nothing new, and draws the others', async () => {
  const pages = [...[0, 1, 2].map(addressOf), addressOf(linking), 'rules/links-resolve', 'years/2017', 'years/2018'];
  const before = pages.map(identity);
  rewrite(pathOf(0), /^## Incident Summary\n/m, '$&\nA sentence was added to the summary.\n');
  rewrite(pathOf(1), /^tags:\n/m, '$&  - a-new-tag\n');
  await expectSameAsCold('--no-search');
  const after = pages.map(identity);
  expect(after.map((now, number) => now === before[number])).toEqual([
    ...[false, false, true],
    ...[true, true, true, false],
  ]);
}, 120_000);

it('draws pages again that name what has changed elsewhere', async () => {
  rewrite(pathOf(2), /^title: .*$/m, 'title: "Another title than before"');
  rewrite(pathOf(3), /^ {2}resolved: \d{4}/m, '  resolved: 2031');
  rewrite('runbooks/restart-the-queue.md', /^# .*$/m, '# Another runbook than before');
  await expectSameAsCold('--no-search');
}, 120_000);

it('draws a review again whose links and images lead elsewhere now', async () => {
  const page = () => readFileSync(join(root, '_site', addressOf(linking), 'index.html'), 'utf8');
  expect(page()).not.toMatch(/#gone|<img [^>]*missing/);
  rewrite('reviews/2026/2026-05-01-queue-stops-again.md', /\n$/, '\n## Gone\n\nIt is here now.\n');
  cpSync(join(root, 'reviews/2025/images/load.png'), join(root, 'reviews/2025/images/missing.png'));
  await expectSameAsCold('--no-search');
  expect(page()).toMatch(/#gone.*<img [^>]*missing/s);
}, 120_000);

/** What stays while a change is built, of pages by their addresses. */
async function staying(addresses: readonly string[], change: () => void): Promise<readonly string[]> {
  const before = addresses.map(identity);
  change();
  await expectSameAsCold();
  return addresses.filter((address, number) => identity(address) === before[number]);
}

const indexMade = () => statSync(join(root, '_site', 'pagefind', 'pagefind-entry.json')).ino;

it('keeps what a new review, a new day and an action that is done change nothing of, the search index too', async () => {
  const addresses = [0, 1, 2, 3, 4].map(addressOf);
  expect((await staying(addresses, () => addReview(6))).length).toBeGreaterThan(0);
  const index = indexMade();
  const stay = await staying(addresses, () => {
    day = '2026-01-01';
    rewrite(pathOf(3), /\| Pending \| *\|/, '| Done | 2025-12-30 |');
  });
  const hasAge = (address: string) =>
    readFileSync(join(root, '_site', address, 'index.html'), 'utf8').includes('counted as of');
  expect(stay).toEqual(addresses.filter((address) => !hasAge(address) && address !== addressOf(3)));
  expect(stay.length).toBeGreaterThan(0);
  expect(indexMade()).toBe(index);
}, 120_000);

it('draws pages again where reviews have gone, and where settings or the template are others', async () => {
  const index = indexMade();
  rmSync(join(root, pathOf(5)));
  await expectSameAsCold();
  expect(indexMade()).not.toBe(index);
  const template = readFileSync(fileURLToPath(new URL('../../reviews/_template.md', import.meta.url)), 'utf8');
  writeFileSync(join(root, 'reviews', '_template.md'), template.replace(/^## Impact$/m, '## What It Did'));
  writeFileSync(
    join(root, 'incidentbook.config.yaml'),
    `${readFileSync(join(root, 'incidentbook.config.yaml'), 'utf8')}\ndescription: Other words.\n`,
  );
  await expectSameAsCold('--no-search');
  rmSync(join(root, 'reviews', '_template.md'));
}, 120_000);

it('takes over no page that is not what was drawn, and trusts no list that is damaged', async () => {
  const page = join(root, '_site', addressOf(2), 'index.html');
  writeFileSync(page, 'something else');
  writeFileSync(join(root, '_site', addressOf(1), 'index.json'), '{"something": "else"}');
  for (const name of ['csv/lessons.csv', 'incidents.sqlite'])
    writeFileSync(join(root, '_site', 'data', name), 'something else');
  await build(root);
  writeFileSync(join(root, '_site', 'pagefind', 'pagefind-entry.json'), 'something else');
  await expectSameAsCold();
  expect(readFileSync(page, 'utf8')).toContain('Another title than before');

  const cache = join(root, '.incidentbook', 'cache');
  const lists = readdirSync(cache).filter((name) => /\.(?:pages|search|tables|numbers)$/.test(name));
  expect(lists).toHaveLength(4);
  for (const name of lists) {
    const text = readFileSync(join(cache, name), 'utf8');
    writeFileSync(join(cache, name), text.slice(0, text.length / 2));
  }
  const studies = readdirSync(cache).filter((name) => name.endsWith('.studies'));
  expect(studies.length).toBeGreaterThan(0);
  for (const name of studies) {
    const bytes = readFileSync(join(cache, name));
    // Words stand in it as they are in the reviews.
    const damaged = bytes.toString('latin1').replaceAll('Another title', 'A damaged one');
    expect(damaged).not.toBe(bytes.toString('latin1'));
    writeFileSync(join(cache, name), damaged, 'latin1');
  }
  const [before, files] = [identity(addressOf(2)), filesIn(join(root, '_site'))];
  await build(root);
  expect(identity(addressOf(2))).not.toBe(before);
  expectSame(filesIn(join(root, '_site')), files);
}, 120_000);
