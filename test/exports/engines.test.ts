/** One book in every engine: what is asked in the runbook's own words gives the same rows everywhere. */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tables } from '../../src/exports/relational/model.ts';
import { runSql } from '../../src/exports/relational/query/run-sql.ts';
import { type Database, loadSqlite } from '../../src/exports/relational/sqlite/engine.ts';
import { runCommand } from '../commands/run.ts';
import { type DuckDb, duckDbOver, type PlainRow } from './duckdb.ts';
import { bookDay, bookFolder } from './relational/a-database.ts';
import { hasRunbook, runbookSql, stepsThatSelect } from './relational/runbook-sql.ts';

let folder: string;
let sqlite: Database;
let whole: DuckDb;
let byYear: DuckDb;

async function exportTo(out: string, ...args: string[]): Promise<void> {
  const { code, stderr } = await runCommand(['export', '--out', out, '--as-of', bookDay, ...args], { cwd: bookFolder });
  expect([code, stderr]).toEqual([0, '']);
}

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'engines-')));
  await exportTo(join(folder, 'whole'), '--to', 'sqlite', 'csv', 'parquet');
  await exportTo(join(folder, 'years'), '--to', 'parquet', '--partition', 'year');
  const { Database: Sqlite } = await loadSqlite();
  sqlite = new Sqlite(readFileSync(join(folder, 'whole', 'incidents.sqlite')));
  whole = await duckDbOver(join(folder, 'whole'));
  byYear = await duckDbOver(join(folder, 'years'));
});
afterAll(() => {
  sqlite?.close();
  whole?.close();
  byYear?.close();
  rmSync(folder, { recursive: true, force: true });
});

const inFile = (sql: string): PlainRow[] => (runSql(sqlite, sql).at(-1)?.rows ?? []) as PlainRow[];

async function onCommandLine(sql: string): Promise<PlainRow[]> {
  const { code, stdout, stderr } = await runCommand(['query', sql, '--format', 'json', '--as-of', bookDay], {
    cwd: bookFolder,
  });
  expect([code, stderr]).toEqual([0, '']);
  const { columns, rows } = JSON.parse(stdout).results.at(-1);
  return rows.map((row: Record<string, string | number | null>) => columns.map((name: string) => row[name]));
}

/** The runbook sorts by one column: rows that are equal there may come in any order. */
const sorted = (rows: readonly PlainRow[]) => rows.map((row) => JSON.stringify(row)).sort();

describe.skipIf(!hasRunbook)('the runbook’s statements (skipped where the runbook is not beside the project)', () => {
  it.each(stepsThatSelect)(
    'of step %i give equal rows in the SQLite file, in query, and in DuckDB over Parquet',
    async (step) => {
      const sql = runbookSql(step);
      const expected = sorted(inFile(sql));
      expect(expected.length).toBeGreaterThan(0);
      expect(sorted(await onCommandLine(sql))).toEqual(expected);
      expect(sorted(await whole.ask(sql))).toEqual(expected);
      expect(sorted(await byYear.ask(sql))).toEqual(expected);
    },
  );

  it('of step 1 are answered by the view', async () => {
    const sql = 'SELECT event, timestamp, description FROM incident_timeline ORDER BY timestamp';
    const expected = sorted(inFile(sql));
    expect(expected.length).toBeGreaterThan(10);
    expect(sorted(await onCommandLine(sql))).toEqual(expected);
    expect(sorted(await byYear.ask(sql))).toEqual(expected);
  });

  it('of step 13 fill their table in the SQLite file from those of step 10', async () => {
    const { Database: Sqlite } = await loadSqlite();
    const db = new Sqlite(readFileSync(join(folder, 'whole', 'incidents.sqlite')));
    const before = db.exec('SELECT COUNT(*) FROM incident_followup_actions')[0]?.values[0]?.[0];
    db.exec(runbookSql(10));
    const sql = runbookSql(13);
    db.exec(sql.slice(sql.indexOf('INSERT INTO')));
    const [added] = db.exec(
      "SELECT COUNT(*), MIN(status), MIN(action_id), COUNT(created_at) FROM incident_followup_actions WHERE incident_id = 'INCIDENT_ID'",
    );
    const corrective = db.exec('SELECT COUNT(*) FROM corrective_actions')[0]?.values[0]?.[0];
    expect(added?.values[0]).toEqual([corrective, 'PENDING', Number(before) + 1, corrective]);
    db.close();
  });
});

describe('every table', () => {
  it.each(tables.map(({ name }) => name))('%s holds the same rows in SQLite and in DuckDB', async (name) => {
    const columns = Object.keys(tables.find((table) => table.name === name)?.columns ?? {}).join(', ');
    const sql = `SELECT ${columns} FROM ${name}`;
    const expected = sorted(inFile(sql));
    expect(sorted(await whole.ask(sql))).toEqual(expected);
    expect(sorted(await byYear.ask(sql))).toEqual(expected);
  });

  it.each(tables.map((table) => [table.name, table] as const))(
    '%s can be read back from Parquet by another reader',
    async (name, table) => {
      const file = await asyncBufferFromFile(join(folder, 'whole', 'parquet', `${name}.parquet`));
      const rows = await parquetReadObjects({ file });
      const columns = Object.entries(table.columns);
      const read = rows.map((row) => columns.map(([column, { type }]) => asSqlite(type, row[column])));
      expect(sorted(read)).toEqual(
        sorted(inFile(`SELECT ${columns.map(([column]) => column).join(', ')} FROM ${name}`)),
      );
    },
  );

  it.each(tables.map((table) => [table.name, table] as const))(
    '%s can be read back from CSV by a standard reader',
    (name, table) => {
      const text = readFileSync(join(folder, 'whole', 'csv', `${name}.csv`), 'utf8');
      const [head, ...rows]: string[][] = parse(text, { relax_column_count: false });
      const columns = Object.keys(table.columns);
      expect(head).toEqual(columns);
      const expected = inFile(`SELECT ${columns.join(', ')} FROM ${name}`).map((row) =>
        row.map((value, index) => asCsv(table.columns[columns[index] ?? '']?.type, value)),
      );
      expect(sorted(rows)).toEqual(sorted(expected));
    },
  );
});

function asSqlite(type: string, value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date)
    return type === 'date' ? value.toISOString().slice(0, 10) : value.toISOString().replace('.000Z', 'Z');
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'bigint' ? Number(value) : (value as string | number);
}

/** An apostrophe stands before what a spreadsheet would take for a formula. */
function asCsv(type: string | undefined, value: string | number | null): string {
  if (value === null) return '';
  if (type === 'boolean') return value === 1 ? 'true' : 'false';
  return typeof value === 'string' && /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/.test(value) ? `'${value}` : String(value);
}
