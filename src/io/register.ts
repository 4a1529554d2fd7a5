import type { RegisterEntry } from '../knowledge/types.ts';
import { nearest } from '../review/nearest.ts';
import { fileStart, type Place } from '../review/place.ts';
import type { Problem } from '../review/problem.ts';
import type { Settings } from '../review/settings.ts';
import { isTimeValue, parseTimeValue } from '../review/time-value.ts';
import { type CsvField, parseCsv } from './csv.ts';

/** The incidents of a register, and what is wrong with it. */
export interface Register {
  readonly entries: readonly RegisterEntry[];
  readonly problems: readonly Problem[];
}

type Column = keyof RegisterEntry;
const columns: readonly Column[] = ['id', 'started', 'severity', 'title'];
const header = columns.join(',');

/**
 * Reads register.csv: `id,started,severity,title`, in any order, further columns ignored. A line with a fault is reported
 * and left out, since it would be counted wrongly. Never throws on what stands in the file.
 */
export function readRegister(path: string, text: string, settings: Pick<Settings, 'severities'>): Register {
  const report = (place: Place, message: string): Problem => ({
    path,
    rule: 'register-is-readable',
    severity: 'error',
    message,
    ...placeOf(place),
  });
  const rows = parseCsv(text);
  if (!Array.isArray(rows)) {
    const place = { line: rows.line, column: 1, endLine: rows.line, endColumn: 1 };
    return {
      entries: [],
      problems: [
        report(place, `Unexpected text that is no CSV (${rows.message}), expected lines such as \`${header}\``),
      ],
    };
  }
  const [names = [], ...lines] = rows;
  const position = new Map(names.map(({ text: name }, index) => [name.trim().toLowerCase(), index]));
  const missing = columns.filter((column) => !position.has(column));
  if (missing.length > 0) {
    const place = names[0] && rows.length > 0 ? spanOf(names) : fileStart;
    return { entries: [], problems: [report(place, headerMessage(names, missing))] };
  }

  const entries: RegisterEntry[] = [];
  const problems: Problem[] = [];
  const lineOf = new Map<string, number>();
  for (const fields of lines) {
    const field = (column: Column): CsvField | undefined => fields[position.get(column) ?? -1];
    const value = (column: Column): string => field(column)?.text.trim() ?? '';
    const faults = columns.flatMap((column) => {
      const message = faultOf(column, value(column), settings.severities);
      return message === undefined ? [] : [report(field(column) ?? spanOf(fields), message)];
    });
    const id = value('id');
    const first = lineOf.get(id);
    if (id !== '' && first !== undefined) {
      faults.push(
        report(
          field('id') ?? spanOf(fields),
          `Unexpected second \`${id}\`, expected each incident once: it stands in line ${first} already`,
        ),
      );
    }
    lineOf.set(id, first ?? fields[0]?.line ?? 1);
    if (faults.length === 0)
      entries.push({ id, started: value('started'), severity: value('severity'), title: value('title') });
    problems.push(...faults);
  }
  return { entries, problems };
}

function faultOf(column: Column, value: string, severities: readonly string[]): string | undefined {
  if (column === 'title') return undefined;
  if (value === '')
    return `Unexpected empty ${column}, expected ${column === 'started' ? 'when the incident began, or `unknown`' : `the incident's ${column}`}`;
  if (column === 'severity' && !severities.includes(value)) {
    const near = nearest(value, severities);
    return `Unexpected severity \`${value}\`, expected ${severities.map((each) => `\`${each}\``).join(', ')}${near ? `: did you mean \`${near}\`?` : ''}`;
  }
  if (column !== 'started' || value === 'unknown') return undefined;
  const time = parseTimeValue(value);
  return isTimeValue(time) ? undefined : time.message;
}

function headerMessage(names: readonly CsvField[], missing: readonly string[]): string {
  const wanted = missing.map((name) => `\`${name}\``).join(', ');
  const found = names.map(({ text }) => text).join(',');
  return `Unexpected first line \`${found}\`, expected the names of the columns with ${wanted}: \`${header}\``;
}

function spanOf(fields: readonly CsvField[]): Place {
  const [first, last] = [fields[0], fields.at(-1)];
  return first && last ? { ...placeOf(first), endLine: last.endLine, endColumn: last.endColumn } : fileStart;
}

function placeOf({ line, column, endLine, endColumn }: Place): Place {
  return { line, column, endLine, endColumn };
}
