export type CsvCell = string | number | boolean | null | undefined;

/** At its start a spreadsheet takes a text for a formula; it reads the wide forms alike. */
const formula = /^[=+\-@\t\r＝＋－＠]/;
const needsQuotes = /[",\r\n]/;

/**
 * Writes CSV as RFC 4180 has it (commas, quotes where needed, CRLF). Text that a spreadsheet would run as a formula
 * (`=`, `+`, `-`, `@` at its start) gets an apostrophe in front.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  let csv = '';
  for (const row of rows) csv += `${row.map(fieldOf).join(',')}\r\n`;
  return csv;
}

function fieldOf(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === null || cell === undefined ? '' : String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
