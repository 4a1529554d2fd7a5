import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | boolean | null | undefined;

/**
 * Writes CSV as RFC 4180 has it (commas, quotes where needed, CRLF). Text that a spreadsheet would run as a formula
 * (`=`, `+`, `-`, `@` at its start) gets an apostrophe in front.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      record_delimiter: 'windows',
      escape_formulas: true,
      // By itself it only quotes its own line end.
      quoted_match: /[\r\n]/,
      cast: { boolean: String },
    },
  );
}
