import { csv } from '../exports/data-sets/csv.ts';
import { parquet } from '../exports/data-sets/parquet.ts';
import { sqlite } from '../exports/data-sets/sqlite.ts';
import { tables } from '../exports/relational/model.ts';
import type { Batch } from '../exports/relational/relation.ts';
import type { Row } from '../exports/relational/table.ts';
import { stageFiles } from '../io/stage-files.ts';

/** Rows of one table as JSON: cheap to hold, to hash and to hand to a thread. */
export interface PackedBatch {
  /** Name of the table. */
  readonly table: string;
  readonly json: string;
}

export function packBatch({ table: { name }, rows }: Batch): PackedBatch {
  return { table: name, json: JSON.stringify(rows) };
}

/** What is to be written: plain data, fit for a thread. */
export interface TablesOrder {
  /** Absolute path of a folder, which is made where there is none. */
  readonly folder: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** All rows, in their order. */
  readonly batches: readonly PackedBatch[];
  /** Names of tables whose own files are there already. */
  readonly held: readonly string[];
  /** Whether the database of all tables is. */
  readonly holdsDatabase: boolean;
}

/** Absolute paths of the files that were written, by their paths inside the site's data. */
export type TableFiles = ReadonlyMap<string, string>;

/** Writes tables as CSV, Parquet and SQLite. Throws what the disk throws. */
export async function writeTables({ folder, asOf, batches, held, holdsDatabase }: TablesOrder): Promise<TableFiles> {
  const staging = await stageFiles(folder, folder);
  const options = { byYear: false, asOf };
  const byName = new Map(tables.map((table) => [table.name, table]));
  try {
    // Each of these writes a few bytes of a table of which it is told no rows; what is held stands in their place.
    const single = [csv, parquet].map((format) => format.begin(staging, options));
    const whole = holdsDatabase ? [] : [sqlite.begin(staging, options)];
    for (const { table: name, json } of batches) {
      const table = byName.get(name);
      const sinks = held.includes(name) ? whole : [...whole, ...single];
      if (!table || sinks.length === 0) continue;
      const batch: Batch = { table, rows: JSON.parse(json) as Row[], year: undefined };
      for (const sink of sinks) sink.add(batch);
    }
    for (const sink of [...single, ...whole]) sink.finish();
    return new Map((await staging.written()).map(({ path }) => [path, staging.pathOf(path)]));
  } catch (error) {
    await staging.discard();
    throw error;
  }
}
