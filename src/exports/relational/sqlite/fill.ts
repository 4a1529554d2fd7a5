import { modelVersion, tables, views } from '../model.ts';
import type { Batch } from '../relation.ts';
import type { Cell, Row, Table } from '../table.ts';
import type { SqlConnection, SqlValue } from './connection.ts';
import { createTable, createView } from './ddl.ts';

/** Puts rows into a database that was empty. */
export interface Filling {
  add(batch: Batch): void;
  /** Ends the one transaction in which all of it happens. */
  finish(): void;
}

/** Makes all tables and views in an empty database, and begins to fill them. */
export function beginFilling(db: SqlConnection): Filling {
  // What is not complete is thrown away as a whole, so no journal is needed to mend it.
  db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA user_version = ${modelVersion}; BEGIN`);
  for (const table of tables) db.exec(createTable(table));
  for (const view of views) db.exec(createView(view));
  const inserts = new Map<Table, ReturnType<SqlConnection['prepare']>>();

  function insertOf(table: Table): ReturnType<SqlConnection['prepare']> {
    const known = inserts.get(table);
    if (known) return known;
    const names = Object.keys(table.columns);
    const insert = db.prepare(
      `INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    );
    inserts.set(table, insert);
    return insert;
  }

  return {
    add({ table, rows }) {
      const insert = insertOf(table);
      for (const row of rows) insert.run(valuesOf(table, row));
    },
    finish() {
      for (const insert of inserts.values()) insert.free();
      db.exec('COMMIT');
    },
  };
}

function valuesOf({ columns }: Table, row: Row): SqlValue[] {
  return Object.entries(columns).map(([name, { type }]) => {
    const cell: Cell = row[name] ?? null;
    if (typeof cell === 'boolean') return cell ? 1 : 0;
    return type === 'timestamp' && typeof cell === 'number' ? isoTimestamp(cell) : cell;
  });
}

/** ISO 8601 in UTC, which SQLite's functions of dates understand and which sorts as text. */
export function isoTimestamp(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('.000Z', 'Z');
}
