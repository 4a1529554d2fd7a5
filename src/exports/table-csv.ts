import { toCsv } from './csv.ts';
import { isoTimestamp } from './relational/sqlite/fill.ts';
import type { Row, Table } from './relational/table.ts';

/** The first line of a table's CSV: the names of its columns. */
export function csvHead({ columns }: Table): string {
  return toCsv([Object.keys(columns)]);
}

/** Rows of a table as CSV; times in ISO 8601 and UTC, an empty field where nothing is known. */
export function csvRows({ columns }: Table, rows: readonly Row[]): string {
  const entries = Object.entries(columns);
  return toCsv(
    rows.map((row) =>
      entries.map(([name, { type }]) => {
        const cell = row[name] ?? null;
        return type === 'timestamp' && typeof cell === 'number' ? isoTimestamp(cell) : cell;
      }),
    ),
  );
}
