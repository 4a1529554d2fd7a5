import { LineIndex } from '../review/lines.ts';
import type { Problem } from '../review/problem.ts';
import type { Report, Reporter } from './reporter.ts';

/** Reviewdog Diagnostic Format: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf */
export const rdjson: Reporter = {
  name: 'rdjson',
  summary: 'for reviewdog',
  print(report) {
    const columns = new Map([...report.texts].map(([path, text]) => [path, byteColumns(text)]));
    const diagnostics = report.problems.map((problem) => diagnostic(problem, columns.get(problem.path), report));
    return `${JSON.stringify({ source: { name: 'incidentbook' }, diagnostics }, null, 2)}\n`;
  },
};

const severities = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

/** Turns a place into a range of the format; without the file's text, columns are left out. */
interface Ranges {
  readonly of: (line: number, column: number) => { readonly line: number; readonly column: number };
  readonly lines: LineIndex;
}

function diagnostic(problem: Problem, columns: Ranges | undefined, { ruleUrl, pathPrefix }: Report) {
  const { path, line, column, endLine, endColumn, rule, severity, message, fix } = problem;
  const point = columns?.of ?? ((at: number) => ({ line: at }));
  const url = ruleUrl(rule);
  const [edit, ...more] = fix ?? [];
  return {
    message,
    location: { path: pathPrefix + path, range: { start: point(line, column), end: point(endLine, endColumn) } },
    severity: severities[severity],
    code: { value: rule, ...(URL.canParse(url) ? { url } : {}) },
    // Suggestions stand each for itself, so only a fix of one edit can be told as one.
    ...(edit && more.length === 0 && columns
      ? { suggestions: [{ range: rangeOf(edit.start, edit.end, columns), text: edit.text }] }
      : {}),
  };
}

function rangeOf(start: number, end: number, { lines, of }: Ranges) {
  const { line, column, endLine, endColumn } = lines.place(start, end);
  return { start: of(line, column), end: of(endLine, endColumn) };
}

/** Columns of the format count bytes of UTF-8. */
function byteColumns(text: string): Ranges {
  const lines = new LineIndex(text);
  return {
    lines,
    of: (line, column) => {
      const before = text.slice(lines.startOf(line), lines.offset(line, column));
      return { line, column: new TextEncoder().encode(before).length + 1 };
    },
  };
}
