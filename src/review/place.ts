/** A range in a file: lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The first character of a file: where a problem of the file as a whole is shown. */
export const fileStart: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
