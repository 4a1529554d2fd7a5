import { tables, views } from '../relational/model.ts';
import { createView } from '../relational/sqlite/ddl.ts';
import type { DataSetOptions } from './data-set.ts';

/** The statements with which DuckDB sees Parquet files as the tables and views of the model; paths begin with `folder`. */
export function duckDbViews(folder: string, { byYear }: Pick<DataSetOptions, 'byYear'>): string {
  const root = folder.replaceAll("'", "''");
  const reads = tables.map(({ name }) => {
    const source = byYear
      ? `read_parquet('${root}/${name}/**/*.parquet', hive_partitioning = true)`
      : `read_parquet('${root}/${name}.parquet')`;
    return `CREATE OR REPLACE VIEW ${name} AS SELECT * FROM ${source};\n`;
  });
  const computed = views.map((view) => `${createView(view).replace(/^CREATE VIEW/, 'CREATE OR REPLACE VIEW')};\n`);
  return [...reads, ...computed].join('');
}
