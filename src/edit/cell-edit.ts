import type { Edit } from '../review/problem.ts';
import { rowCells } from './row-cells.ts';

/** A row of a table as it stands in a file. */
export interface WrittenRow {
  /** The row from its first to its last character, without its line end. */
  readonly text: string;
  /** Offset of the row in the file. */
  readonly start: number;
}

/**
 * The edit that writes another value, Markdown on one line, into one cell of a row. Where the pipes of the column stand
 * in one line (`aligned`), the padding gives way or grows so that they stay there as long as there is room; elsewhere
 * the spaces around the value are kept. Where the row is too short for the column, cells are added behind it.
 */
export function cellEdit(row: WrittenRow, column: number, value: string, aligned: boolean): Edit {
  const { cells, closed } = rowCells(row.text);
  const cell = cells[column];
  const written = escapeCell(value);
  if (!cell) {
    const missing = '  |'.repeat(column - cells.length);
    const end = row.start + row.text.trimEnd().length;
    return { start: end, end, text: `${closed ? '' : ' |'}${missing} ${written}${closed ? ' |' : ''}` };
  }
  const before = row.text.slice(cell.start, cell.end);
  const isOpen = cell.end === row.text.length;
  const text = aligned && !isOpen ? fitted(before, written) : respaced(before, written, isOpen);
  return { start: row.start + cell.start, end: row.start + cell.end, text: guarded(text) };
}

/** Whether the pipes behind a column stand in one line in all rows of a table that have it. */
export function isAligned(rows: readonly string[], column: number): boolean {
  const ends = rows.flatMap((row) => {
    const cell = rowCells(row).cells[column];
    return cell && cell.end < row.length ? [width(row.slice(0, cell.end))] : [];
  });
  return new Set(ends).size === 1;
}

/** A value as it may stand between two pipes: pipes are escaped, line breaks become spaces. */
export function escapeCell(value: string): string {
  return value
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim()
    .replace(/\\[\\|]|\|/g, (found) => (found === '|' ? '\\|' : found));
}

/** Characters of a text, as an editor with a fixed width shows them. */
export function width(text: string): number {
  return [...text].length;
}

/** A value with the spaces that stood around the one before; around nothing one on each side. */
function respaced(before: string, value: string, isOpen: boolean): string {
  if (before === '') return value;
  if (before.trim() === '') return isOpen ? ` ${value}` : ` ${value} `;
  return before.replace(before.trim(), () => value);
}

/** A value padded to the width of what stood there before, on the side on which that was padded. */
function fitted(before: string, value: string): string {
  const leading = /^[ \t]*/.exec(before)?.[0] ?? '';
  const trailing = before.trim() === '' ? '' : (/[ \t]*$/.exec(before)?.[0] ?? '');
  const toTheRight = before.trim() !== '' && leading.length > 1 && trailing.length <= 1;
  const [left, right] = toTheRight ? [leading.slice(0, 1), trailing] : [leading.slice(0, 1), trailing.slice(0, 1)];
  const room = ' '.repeat(Math.max(0, width(before) - width(`${left}${value}${right}`)));
  return toTheRight ? `${left}${room}${value}${right}` : `${left}${value}${room}${right}`;
}

/** A backslash right before a pipe would take the pipe's meaning. */
function guarded(text: string): string {
  return /(?:^|[^\\])(?:\\\\)*\\$/.test(text) ? `${text} ` : text;
}
