import { CsvError, type Info, parse } from 'csv-parse/sync';

/** A field of a CSV file with its place: line and column count from 1. */
export interface CsvField {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Why a text is no CSV, and where. */
export interface CsvFault {
  readonly line: number;
  readonly message: string;
}

/** Reads CSV (RFC 4180; line ends of any kind, a byte order mark is passed over): rows of fields, empty lines left out. */
export function parseCsv(text: string): CsvField[][] | CsvFault {
  try {
    const options = { bom: true, info: true, raw: true, relaxColumnCount: true, skipEmptyLines: true } as const;
    // With one kind of line end the parser's line numbers can be trusted, inside quotes too.
    const records = parse(text.replace(/\r\n?/g, '\n'), {
      ...options,
      recordDelimiter: '\n',
    }) as unknown as CsvRecord[];
    return records.map(({ record, raw, info }) => placed(record, raw, info.lines));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = error['lines'];
    return { line: typeof line === 'number' ? line : 1, message: error.message };
  }
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: Info;
}

/** The parser only tells the last line of a record; the fields' places follow from its text as written. */
function placed(record: readonly string[], raw: string, lastLine: number): CsvField[] {
  const written = raw.replace(/^\uFEFF/, '').replace(/\n$/, '');
  let line = lastLine - (written.match(/\n/g)?.length ?? 0);
  let column = 1;
  return splitWritten(written).map((field, index) => {
    const start = { line, column };
    const breaks = field.split('\n');
    line += breaks.length - 1;
    column = (breaks.length > 1 ? 1 : column) + (breaks.at(-1)?.length ?? 0);
    const place = { ...start, endLine: line, endColumn: column };
    column += 1;
    return { text: record[index] ?? '', ...place };
  });
}

/** The fields of a record with their quotes: commas inside quotes do not separate. */
function splitWritten(written: string): string[] {
  return written.match(/(?:"(?:[^"]|"")*"|[^,"])+|(?<=,)(?=,|$)|^(?=,|$)/g) ?? [];
}
