/** SQLite, compiled to WebAssembly: the same in Node and in browsers, with nothing to build. */
import initSqlJs, { type Database, type SqlJsStatic, type Statement } from 'sql.js';
import type { SqlConnection } from './connection.ts';

export type { Database, Statement };

/** Loads the engine; in a browser from the address of its WebAssembly, in Node from its package. */
export function loadSqlite(wasmAddress?: string): Promise<SqlJsStatic> {
  return initSqlJs(wasmAddress === undefined ? {} : { locateFile: () => wasmAddress });
}

/** A database of this engine as one that can be filled. */
export function connectionTo(db: Database): SqlConnection {
  return {
    exec: (sql) => db.exec(sql),
    prepare(sql) {
      const statement = db.prepare(sql);
      return { run: (values) => statement.run(values), free: () => statement.free() };
    },
  };
}
