import { beginParquet, type ParquetFile } from '../parquet.ts';
import { modelVersion, tables } from '../relational/model.ts';
import type { Table } from '../relational/table.ts';
import type { DataSetOptions, FileSink, RowFormat } from './data-set.ts';
import { duckDbViews } from './duckdb-views.ts';

/** The word for an unknown value in the name of a partition, as Hive, Spark, Trino and DuckDB have it. */
const unknownYear = '__HIVE_DEFAULT_PARTITION__';

/** Rows that may wait in all files together: the many files of many years must not add up to the whole book. */
const mostHeld = 100_000;

interface Open {
  readonly parquet: ParquetFile;
  close(): void;
}

/** A Parquet file for each table, or for each table and year. */
export const parquet: RowFormat = {
  name: 'parquet',
  summary: 'parquet/: a file for each table, for DuckDB and warehouses; --partition year gives each year its own',
  from: 'rows',
  begin(files, options) {
    const open = new Map<string, Open>();
    let held = 0;
    const fileFor = (table: Table, year: string | undefined): Open => {
      const name = nameOf(table, year, options);
      const known = open.get(name) ?? beginFile(table, name, files, options);
      open.set(name, known);
      return known;
    };
    return {
      add({ table, rows, year }) {
        fileFor(table, year).parquet.add(rows);
        held += rows.length;
        if (held >= mostHeld) held = writeFullest([...open.values()].map(({ parquet: file }) => file));
      },
      finish() {
        // A table without rows has a file all the same, so that a query over it gives nothing instead of an error.
        const filled = [...open.keys()];
        for (const table of tables) {
          if (!filled.some((name) => name.startsWith(`parquet/${table.name}/`))) {
            const name = wholeNameOf(table, options);
            if (!open.has(name)) open.set(name, beginFile(table, name, files, options));
          }
        }
        for (const file of open.values()) {
          file.parquet.finish();
          file.close();
        }
        const views = files.open('parquet/duckdb.sql');
        views.write(duckDbViews('parquet', options));
        views.close();
      },
    };
  },
};

/** Writes the rows of the fullest files until half of what may wait is left, and gives the number that does. */
function writeFullest(files: readonly ParquetFile[]): number {
  const fullest = files.filter((file) => file.held() > 0).sort((a, b) => b.held() - a.held());
  let left = fullest.reduce((sum, file) => sum + file.held(), 0);
  for (const file of fullest) {
    if (left <= mostHeld / 2) break;
    left -= file.held();
    file.flush();
  }
  return left;
}

function beginFile(table: Table, name: string, files: FileSink, { asOf }: DataSetOptions): Open {
  const file = files.open(name);
  const about = { 'incidentbook.model_version': String(modelVersion), 'incidentbook.as_of': asOf };
  return { parquet: beginParquet(table, (bytes) => file.write(bytes), about), close: () => file.close() };
}

function nameOf(table: Table, year: string | undefined, options: DataSetOptions): string {
  if (!options.byYear || !isPartitioned(table)) return wholeNameOf(table, options);
  return `parquet/${table.name}/year=${year ?? unknownYear}/part-0.parquet`;
}

function wholeNameOf({ name }: Table, { byYear }: DataSetOptions): string {
  return byYear ? `parquet/${name}/part-0.parquet` : `parquet/${name}.parquet`;
}

/** What belongs to no single incident belongs to no year either. */
function isPartitioned({ shared, bookRows }: Table): boolean {
  return !shared && bookRows === undefined;
}
