/** DuckDB as a reader that shares nothing with our writers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, DuckDBTypeId } from '@duckdb/node-api';

export type PlainRow = readonly (string | number | null)[];

export interface DuckDb {
  /** The rows of the last statement that gives some. */
  ask(sql: string): Promise<PlainRow[]>;
  close(): void;
}

/** Opens DuckDB over the Parquet files of an export, with the views that the export brings along. */
export async function duckDbOver(folder: string): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const views = readFileSync(join(folder, 'parquet', 'duckdb.sql'), 'utf8');
  await connection.run(views.replaceAll("'parquet/", `'${folder}/parquet/`));
  return {
    async ask(sql) {
      const statements = await connection.extractStatements(sql);
      let rows: PlainRow[] = [];
      for (let index = 0; index < statements.count; index += 1) {
        const reader = await (await statements.prepare(index)).runAndReadAll();
        if (reader.columnCount === 0) continue;
        const wide = reader.columnTypes().map(({ typeId }) => wideNumbers.has(typeId));
        rows = reader.getRowsJson().map((row) => row.map((value, column) => plainValue(value, wide[column] ?? false)));
      }
      return rows;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

const wideNumbers: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.DECIMAL,
]);

/** Numbers of any width as numbers, times as SQLite has them. */
function plainValue(value: unknown, isWide: boolean): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  const text = String(value);
  if (isWide) return Number(text);
  const time = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d+)?)$/.exec(text);
  if (time) return `${time[1]}T${time[2]}Z`;
  return text;
}
