/** What keeps a public site from being put in place: anything in it that is internal. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSqlite } from '../exports/relational/sqlite/engine.ts';
import { packageRoot } from '../io/package-root.ts';
import type { Book } from '../pipeline.ts';
import { type LeakSearch, leakSearch } from '../publish/leaks/find-leaks.ts';
import { parquetReader } from '../publish/leaks/parquet-text.ts';
import type { TextReader } from '../publish/leaks/readable.ts';
import { secretsFinder } from '../rules/secrets-are-absent.ts';

/**
 * Looks through what is made of a book for the public; nothing for a book that is made for everybody inside.
 * @param assets addresses of the program's own files among what is made
 */
export async function leakSearchFor(
  { withheld, checked, kb }: Book,
  assets: ReadonlySet<string> = new Set(),
): Promise<LeakSearch | undefined> {
  if (!withheld) return undefined;
  return leakSearch({
    withheld,
    own: [...(await ownTexts()), JSON.stringify(kb.rules)],
    readers: { sqlite: sqliteReader, parquet: parquetReader },
    secretsIn: secretsFinder(checked.project.settings),
    isOwn: (address) =>
      assets.has(address) ||
      /^(?:data\/)?schema\//.test(address) ||
      /^pagefind\/[^/]+\.(?:js|css|pagefind)$/.test(address),
  });
}

/** The program's own words: what its pages and rules say in every site. */
async function ownTexts(): Promise<string[]> {
  const folders = ['src', 'site'].map((name) => join(packageRoot(), 'dist', name));
  const found = folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true }));
  const scripts = (await Promise.all(found)).flat().filter((entry) => entry.isFile() && entry.name.endsWith('.js'));
  return Promise.all(scripts.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')));
}

export const sqliteReader: TextReader = async (bytes) => {
  const { Database } = await loadSqlite();
  const db = new Database(bytes);
  try {
    const master = db.exec('SELECT name, type, sql FROM sqlite_master');
    const names = db.exec("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")[0]?.values ?? [];
    const tables = names.flatMap(([name]) => db.exec(`SELECT * FROM "${String(name).replaceAll('"', '""')}"`));
    return [...master, ...tables].flatMap(({ columns, values }) => [
      columns.join('\n'),
      ...values.flat().filter((value) => typeof value === 'string'),
    ]);
  } finally {
    db.close();
  }
};
