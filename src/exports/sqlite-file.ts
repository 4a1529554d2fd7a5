/** SQLite that writes straight to the disk, so that a database may be larger than the memory; WebAssembly, nothing to build. */
import sqlite from 'node-sqlite3-wasm';
import type { SqlConnection } from './relational/sqlite/connection.ts';

/** A database in a new file at this absolute path, for one writer alone. */
export function openSqliteFile(path: string): SqlConnection & { close(): void } {
  const db = new sqlite.Database(path);
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32000');
  return {
    exec: (sql) => db.exec(sql),
    prepare(sql) {
      const statement = db.prepare(sql);
      return { run: (values) => void statement.run(values), free: () => statement.finalize() };
    },
    close: () => db.close(),
  };
}
