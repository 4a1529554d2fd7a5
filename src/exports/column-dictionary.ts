import { parquetTypeOf } from './parquet.ts';
import { modelVersion, tables, views } from './relational/model.ts';
import { sqlTypeOf } from './relational/sqlite/ddl.ts';
import type { Columns } from './relational/table.ts';

/** Every table, view and column with types, keys and meaning, in the shape of schema/columns.schema.json. */
export function columnDictionary(): string {
  const dictionary = {
    version: 1,
    model_version: modelVersion,
    tables: tables.map(({ name, description, key, columns }) => ({
      name,
      kind: 'table',
      description,
      key,
      columns: columnsOf(columns),
    })),
    views: views.map(({ name, description, columns, select }) => ({
      name,
      kind: 'view',
      description,
      select,
      columns: columnsOf(columns),
    })),
  };
  return `${JSON.stringify(dictionary, null, 2)}\n`;
}

function columnsOf(columns: Columns) {
  return Object.entries(columns).map(([name, column]) => ({
    name,
    sql_type: sqlTypeOf(column),
    parquet_type: parquetTypeOf(column),
    nullable: column.nullable,
    references: column.references ?? null,
    description: column.description,
  }));
}
