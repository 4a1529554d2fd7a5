import { toCsv } from '../../csv.ts';
import type { SqlValue } from '../sqlite/connection.ts';
import type { SqlResult } from './run-sql.ts';

/** A result as CSV: a line of names, then the rows; NULL is an empty field. */
export function resultAsCsv({ columns, rows }: SqlResult): string {
  return toCsv([columns, ...rows.map((row) => row.map(cellOf))]);
}

/** Results as JSON, in the shape of schema/query.schema.json. */
export function resultsAsJson(results: readonly SqlResult[], asOf: string): string {
  const records = results.map(({ columns, rows }) => ({
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, cellOf(row[index] ?? null)]))),
  }));
  return `${JSON.stringify({ version: 1, asOf, results: records }, null, 2)}\n`;
}

/** Bytes, which no column of ours holds but a query can make, as hexadecimal digits. */
export function cellOf(value: SqlValue): string | number | null {
  return value instanceof Uint8Array ? [...value].map((byte) => byte.toString(16).padStart(2, '0')).join('') : value;
}
