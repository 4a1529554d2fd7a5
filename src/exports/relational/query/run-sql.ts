import type { SqlValue } from '../sqlite/connection.ts';
import type { Database, Statement } from '../sqlite/engine.ts';
import { explainFault, type KnownNames, refused } from './explain-fault.ts';
import { type Permit, permitOf } from './permit.ts';
import { SqlFault } from './sql-fault.ts';

/** What one statement gives. */
export interface SqlResult {
  /** Names of the columns; a second one of a name is numbered, so that each is unique. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlValue[])[];
}

/**
 * Runs statements one after the other and gives the results of those that have one. The data cannot be changed;
 * temporary tables and views can be made beside them, and take the place of an earlier one of their name. Throws
 * {@link SqlFault}.
 */
export function runSql(db: Database, sql: string): SqlResult[] {
  const results: SqlResult[] = [];
  const statements = db.iterateStatements(sql);
  for (;;) {
    const rest = statements.getRemainingSQL();
    const permit = permitOf(rest);
    try {
      if (permit.kind === 'refused') throw refused(permit.word, rest, sql);
      makeWay(db, permit);
      const { done, value } = statements.next();
      if (done) return results;
      const result = resultOf(value);
      if (permit.kind === 'read' && result.columns.length > 0) results.push(result);
    } catch (error) {
      if (error instanceof SqlFault) throw error;
      throw explainFault(messageOf(error), firstStatement(rest), sql, knownNames(db));
    }
  }
}

/** The engine refuses every change, also one that hides behind a WITH, but while something temporary is made. */
function makeWay(db: Database, permit: Permit): void {
  db.exec(`PRAGMA query_only = ${permit.kind === 'read' ? 'ON' : 'OFF'}`);
  if (permit.kind === 'temporary') db.exec(`DROP ${permit.what} IF EXISTS temp.${permit.name}`);
}

function resultOf(statement: Statement): SqlResult {
  const rows: SqlValue[][] = [];
  while (statement.step()) rows.push(statement.get());
  return { columns: uniqueNames(statement.getColumnNames()), rows };
}

function knownNames(db: Database): KnownNames {
  const [result] = db.exec(
    'SELECT m.name, p.name FROM (SELECT name FROM sqlite_schema UNION SELECT name FROM sqlite_temp_schema) m, pragma_table_info(m.name) p',
  );
  const known = new Map<string, string[]>();
  for (const [table, column] of result?.values ?? []) {
    known.set(String(table), [...(known.get(String(table)) ?? []), String(column)]);
  }
  return known;
}

/** As far as the first semicolon: near enough to say where a word stands. */
function firstStatement(sql: string): string {
  return /^[^;]*/.exec(sql)?.[0] ?? sql;
}

function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let number = 2; taken.has(unique); number += 1) unique = `${name}_${number}`;
    taken.add(unique);
    return unique;
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
