import type { CellType, Column, Table } from '../table.ts';
import type { View } from '../views.ts';

/** The names of the types stand in the schema for readers; SQLite keeps what it is given. */
const sqlTypes: Readonly<Record<CellType, string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  real: 'REAL',
  boolean: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
};

/** The SQL type of a column. */
export function sqlTypeOf({ type }: Column): string {
  return sqlTypes[type];
}

/** The statement that makes a table, for SQLite. */
export function createTable(table: Table): string {
  const { name, columns, key, serial } = table;
  const lines = Object.entries(columns).map(([column, spec]) => `  ${columnLine(column, spec, column === serial)}`);
  const keyLine = serial === undefined ? [`  PRIMARY KEY (${key.join(', ')})`] : [];
  const foreign = Object.entries(columns).flatMap(([column, { references }]) =>
    references === undefined ? [] : [`  FOREIGN KEY (${column}) REFERENCES ${references} (${column})`],
  );
  // Without a row number of their own such tables are their primary key, which then is not stored twice.
  const end = serial === undefined ? ') WITHOUT ROWID' : ')';
  return `CREATE TABLE ${name} (\n${[...lines, ...keyLine, ...foreign].join(',\n')}\n${end}`;
}

/** The statement that makes a view. */
export function createView({ name, select }: View): string {
  return `CREATE VIEW ${name} AS\n${select}`;
}

function columnLine(name: string, column: Column, isSerial: boolean): string {
  if (isSerial) return `${name} INTEGER PRIMARY KEY`;
  const notNull = column.nullable ? '' : ' NOT NULL';
  const byDefault = column.sqlDefault === undefined ? '' : ` DEFAULT ${column.sqlDefault}`;
  return `${name} ${sqlTypeOf(column)}${notNull}${byDefault}`;
}
