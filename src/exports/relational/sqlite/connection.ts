export type SqlValue = number | string | Uint8Array | null;

/** As much of a database as it takes to fill one, whichever engine it is. */
export interface SqlConnection {
  exec(sql: string): void;
  prepare(sql: string): { run(values: SqlValue[]): void; free(): void };
}
