/** What a book holds of its reviews depends on how large it is: nobody may see a difference. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asOf } from '../../src/clock.ts';
import { publishBook } from '../../src/commands/publish-book.ts';
import { assembleBook } from '../../src/pipeline.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lean-book-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}/`, import.meta.url));
const assembled = (cwd: string, mostTexts?: number) =>
  assembleBook({ cwd, asOf: asOf('2026-05-04', 0), render: true, ...(mostTexts === undefined ? {} : { mostTexts }) });
const published = (book: Awaited<ReturnType<typeof assembled>>, outDir: string) =>
  publishBook(book, { outDir, basePath: '/kb/', search: false });

/** Every file of a folder by its path, as text that shows where two differ. */
function filesIn(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(root.length), readFileSync(path, 'latin1')]));
}

describe('a book that is not held whole', () => {
  it.each(['site-book', 'linked-book'])('gives the same site, byte for byte: %s', async (name) => {
    const books = [
      await assembled(fixture(name)),
      await assembled(fixture(name), 1000),
      await assembled(fixture(name), 0),
    ];
    expect(books.map(({ checked }) => checked.bodies?.holdTexts)).toEqual([undefined, true, false]);
    const sizes = books.map(({ kb }) => JSON.stringify(kb.incidents).length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    for (const [number, book] of books.entries()) await published(book, join(folder, String(number)));
    const [whole = {}, ...others] = books.map((_book, number) => filesIn(join(folder, String(number))));
    expect(Object.keys(whole).length).toBeGreaterThan(100);
    for (const files of others) expect(files).toEqual(whole);
  });

  it('keeps the records of reviews that say nothing new, and their lines', async () => {
    cpSync(fixture('site-book'), folder, { recursive: true });
    const build = async (outDir: string, keep: boolean) => {
      const request = { cwd: folder, asOf: asOf('2026-05-04', 0), render: true, mostTexts: 0, keepStudies: keep };
      await publishBook(await assembleBook(request), { outDir, basePath: '/kb/', search: false, keepPages: keep });
    };
    const site = join(folder, '_site');
    await build(site, true);
    const records = readdirSync(join(site, 'incidents'))
      .map((name) => join(site, 'incidents', name, 'index.json'))
      .filter((file) => existsSync(file));
    const identities = () => records.map((file) => statSync(file).ino);
    const before = identities();
    const [changed = ''] = records;
    const { path } = JSON.parse(readFileSync(changed, 'utf8')) as { path: string };
    writeFileSync(join(folder, path), `${readFileSync(join(folder, path), 'utf8')}\nOne more line.\n`);
    await build(site, true);
    const stayed = records.filter((_file, number) => identities()[number] === before[number]);
    expect(stayed).toEqual(records.filter((file) => file !== changed));
    expect(stayed.length).toBeGreaterThan(1);
    await build(join(folder, 'fresh'), false);
    expect(filesIn(site)).toEqual(filesIn(join(folder, 'fresh')));
  });

  it('is not built from a text that was changed since it was checked', async () => {
    cpSync(fixture('site-book'), folder, { recursive: true });
    const book = await assembled(folder, 0);
    const [{ path = '' } = {}] = book.kb.incidents;
    writeFileSync(join(folder, path), `${readFileSync(join(folder, path), 'utf8')}\nOne more line.\n`);
    await expect(published(book, join(folder, 'site'))).rejects.toThrow(
      `${path} was changed while the site was being built`,
    );
    expect(readdirSync(folder)).not.toContain('site');
  });
});
