/** A row of a table in a review. */
export interface TableRow {
  /** Number of its line, from 1. */
  readonly line: number;
  /** Its cells, without the pipes, white space kept. */
  readonly cells: readonly string[];
}

export interface FoundTable {
  /** Line of the head. */
  readonly line: number;
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The first table under a heading; nothing where there is none. */
export function tableUnder(text: string, heading: string): FoundTable | undefined {
  const lines = text.split('\n');
  const start = lines.indexOf(heading);
  if (start < 0) return undefined;
  const next = lines.findIndex((line, index) => index > start && /^#{1,6} /.test(line));
  const end = next < 0 ? lines.length : next;
  const inside = lines.flatMap((line, index) =>
    index > start && index < end && line.startsWith('|') ? [{ line: index + 1, cells: cellsOf(line) }] : [],
  );
  const [head, , ...rows] = inside;
  return head ? { line: head.line, head: head.cells.map((cell) => cell.trim()), rows } : undefined;
}

/** A text with another line in the place of one. */
export function withLine(text: string, line: number, replacement: string): string {
  return text
    .split('\n')
    .with(line - 1, replacement)
    .join('\n');
}

/** Cells as one line of Markdown. */
export function lineOf(cells: readonly string[]): string {
  return `|${cells.join('|')}|`;
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/);
}
