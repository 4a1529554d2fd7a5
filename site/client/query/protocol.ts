import type { SqlResult } from '../../../src/exports/relational/query/run-sql.ts';

/** What the page asks of the worker in which SQLite runs. */
export interface Question {
  readonly sql: string;
  /** Address of the book's database. */
  readonly database: string;
  /** Address of SQLite's WebAssembly. */
  readonly wasm: string;
}

/** What it answers. */
export type Answer =
  | { readonly kind: 'results'; readonly results: readonly SqlResult[]; readonly ms: number }
  | {
      readonly kind: 'fault';
      readonly message: string;
      /** The line with a caret below it; empty where the place is not known. */
      readonly frame: string;
      readonly place?: { readonly line: number; readonly column: number };
    }
  | { readonly kind: 'not-loaded'; readonly message: string };
