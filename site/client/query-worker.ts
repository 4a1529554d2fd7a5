/** SQLite beside the page: a long query can be stopped, and the page stays awake. */
import { runSql } from '../../src/exports/relational/query/run-sql.ts';
import { frameOf, SqlFault } from '../../src/exports/relational/query/sql-fault.ts';
import { type Database, loadSqlite } from '../../src/exports/relational/sqlite/engine.ts';
import type { Answer, Question } from './query/protocol.ts';

let loading: Promise<Database> | undefined;

async function load({ database, wasm }: Question): Promise<Database> {
  const [{ Database: Sqlite }, response] = await Promise.all([loadSqlite(wasm), fetch(database)]);
  if (!response.ok) throw new Error(`the server answered ${response.status} for ${database}`);
  return new Sqlite(new Uint8Array(await response.arrayBuffer()));
}

async function answer(question: Question): Promise<Answer> {
  try {
    loading ??= load(question);
    await loading;
  } catch (error) {
    loading = undefined;
    return { kind: 'not-loaded', message: error instanceof Error ? error.message : String(error) };
  }
  try {
    const began = performance.now();
    const results = runSql(await loading, question.sql);
    return { kind: 'results', results, ms: performance.now() - began };
  } catch (error) {
    if (!(error instanceof SqlFault)) throw error;
    const place = error.place === undefined ? {} : { place: error.place };
    return { kind: 'fault', message: error.message, frame: frameOf(question.sql, error), ...place };
  }
}

addEventListener('message', (event: MessageEvent<Question>) => {
  void answer(event.data).then((message) => postMessage(message));
});
