import { createHash, type Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptText } from '../io/kept-text.ts';
import { hashOf, takeOver } from '../publish/take-over.ts';
import type { PackedBatch, TableFiles } from './write-tables.ts';

/** Files of an earlier site that hold tables, and where it is written down which rows they were made of. */
export interface KeptTables {
  /** Absolute path of the folder of that site's data. */
  readonly from: string;
  readonly list: KeptText;
  /** Changes with whatever decides about these files beside the rows. */
  readonly stamp: string;
}

/** Digests of rows: of those of each table that has any, and of all in their order. */
interface Digests {
  readonly tables: Readonly<Record<string, string>>;
  readonly all: string;
}

/** What is written down: the digests of rows, and the hashes of the files that were made of them. */
interface List extends Digests {
  readonly files: Readonly<Record<string, string>>;
}

/** Takes down which rows there are. */
export function digestsOf(batches: readonly PackedBatch[]): Digests {
  const tables = new Map<string, Hash>();
  const all = createHash('sha1');
  for (const { table, json } of batches) {
    const hash = tables.get(table) ?? createHash('sha1');
    tables.set(table, hash.update(json));
    all.update(table).update(json);
  }
  return {
    tables: Object.fromEntries([...tables].map(([name, hash]) => [name, hash.digest('base64')])),
    all: all.digest('base64'),
  };
}

/** What of an earlier site can stay. */
export interface TakenTables {
  /** Names of the tables of which all files were taken over. */
  readonly held: readonly string[];
  /** Whether the database of all tables was. */
  readonly database: boolean;
  /** Whether nothing is left to be written of any row. */
  readonly isWhole: boolean;
  /** Those that were taken over. */
  readonly files: TableFiles;
}

/** The files of single tables, by the name of the table. */
const filesOf = (table: string) => [`csv/${table}.csv`, `parquet/${table}.parquet`];
const database = 'incidents.sqlite';

/** Takes into a folder what of an earlier site was made of the same rows; nothing where no site is known. */
export function takeTables(kept: KeptTables, into: string, digests: Digests): TakenTables | undefined {
  const text = kept.list.read(kept.stamp);
  if (text === undefined) return undefined;
  const before = JSON.parse(text) as List;
  const files = new Map<string, string>();
  const take = (paths: readonly string[]): boolean => {
    const taken = paths.every((path) => {
      const hash = before.files[path];
      return hash !== undefined && takeOver(join(kept.from, path), join(into, path), hash);
    });
    if (taken) for (const path of paths) files.set(path, join(into, path));
    return taken;
  };
  const same = Object.keys(digests.tables).filter((name) => digests.tables[name] === before.tables[name]);
  const held = same.filter((name) => take(filesOf(name)));
  const isSame = digests.all === before.all && take([database]);
  return {
    held,
    database: isSame,
    isWhole: isSame && held.length === Object.keys(digests.tables).length,
    files,
  };
}

/** Writes down what the files of this site were made of. */
export async function keepTables({ list, stamp }: KeptTables, digests: Digests, files: TableFiles): Promise<void> {
  const names = new Set([database, ...Object.keys(digests.tables).flatMap(filesOf)]);
  const hashes = [...files]
    .filter(([path]) => names.has(path))
    .map(([path, file]) => [path, hashOf(readFileSync(file))]);
  await list.write(stamp, JSON.stringify({ ...digests, files: Object.fromEntries(hashes) } satisfies List));
}
