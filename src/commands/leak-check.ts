/** What keeps a public site from being put in place: anything in it that is internal. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSqlite } from '../exports/relational/sqlite/engine.ts';
import { packageRoot } from '../io/package-root.ts';
import type { Book } from '../pipeline.ts';
import { findLeaks, type LeakReport } from '../publish/leaks/find-leaks.ts';
import { parquetReader } from '../publish/leaks/parquet-text.ts';
import type { TextReader } from '../publish/leaks/readable.ts';
import { secretsFinder } from '../rules/secrets-are-absent.ts';

/** A public site holds something internal. */
export class LeaksFound extends Error {
  readonly report: LeakReport;

  constructor(report: LeakReport) {
    super('The site holds what is internal.');
    this.report = report;
  }
}

/** Looks through a folder that is to become a public site. `assets`: addresses of the program's own files in it. */
export async function leaksIn(folder: string, assets: ReadonlySet<string>, book: Book): Promise<LeakReport> {
  const { withheld, checked, kb } = book;
  if (!withheld) return { leaks: [], files: 0, needles: 0, common: [] };
  return findLeaks(folder, {
    withheld,
    own: [...(await ownTexts()), JSON.stringify(kb.rules)],
    readers: { sqlite: sqliteReader, parquet: parquetReader },
    secretsIn: secretsFinder(checked.project.settings),
    isOwn: (address) =>
      assets.has(address) ||
      address.startsWith('data/schema/') ||
      /^pagefind\/[^/]+\.(?:js|css|pagefind)$/.test(address),
  });
}

/** The program's own words: what its pages and rules say in every site. */
async function ownTexts(): Promise<string[]> {
  const folder = join(packageRoot(), 'dist');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const scripts = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.js'));
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
