import type { Batch } from '../relation.ts';
import { connectionTo, type Database, loadSqlite } from '../sqlite/engine.ts';
import { beginFilling } from '../sqlite/fill.ts';

/** A database in memory, made of rows; whoever takes it closes it. */
export async function databaseOf(batches: AsyncIterable<Batch> | Iterable<Batch>): Promise<Database> {
  const { Database: Sqlite } = await loadSqlite();
  const db = new Sqlite();
  const filling = beginFilling(connectionTo(db));
  for await (const batch of batches) filling.add(batch);
  filling.finish();
  return db;
}
