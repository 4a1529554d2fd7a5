import { modelVersion, tables, views } from '../model.ts';
import type { Batch } from '../relation.ts';
import type { Cell, CellType, Row, Table } from '../table.ts';
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
  // What is not complete is thrown away as a whole, so no journal is needed to mend it; keys are whole as rows are made.
  db.exec(
    `PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA user_version = ${modelVersion}; BEGIN`,
  );
  for (const table of tables) db.exec(createTable(table));
  for (const view of views) db.exec(createView(view));
  const inserts = new Map<Table, Insert>();

  return {
    add({ table, rows }) {
      const insert = inserts.get(table) ?? prepareInsert(db, table);
      inserts.set(table, insert);
      for (const row of rows) insert.run(row);
    },
    finish() {
      for (const insert of inserts.values()) insert.free();
      db.exec('COMMIT');
    },
  };
}

interface Insert {
  run(row: Row): void;
  free(): void;
}

function prepareInsert(db: SqlConnection, { name, columns }: Table): Insert {
  const names = Object.keys(columns);
  const entries = Object.entries(columns);
  const statement = db.prepare(`INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`);
  return {
    run: (row) => statement.run(entries.map(([column, { type }]) => sqlValue(row[column] ?? null, type))),
    free: () => statement.free(),
  };
}

function sqlValue(cell: Cell, type: CellType): SqlValue {
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  return type === 'timestamp' && typeof cell === 'number' ? isoTimestamp(cell) : cell;
}

/** ISO 8601 in UTC, which SQLite's functions of dates understand and which sorts as text. */
export function isoTimestamp(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('.000Z', 'Z');
}
