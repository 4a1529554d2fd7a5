import type { LineIndex } from '../review/lines.ts';
import type { Row, Table } from '../review/types.ts';
import type { WrittenRow } from './cell-edit.ts';

/** A row of a table as it stands in the file. */
export function writtenRow(text: string, lines: LineIndex, { place }: Pick<Row, 'place'>): WrittenRow {
  const start = lines.offset(place.line, place.column);
  return { start, text: text.slice(start, lines.offset(place.endLine, place.endColumn)) };
}

/** All lines of a table: its head, the line below the head, its rows. */
export function linesOfTable(text: string, lines: LineIndex, { place }: Pick<Table, 'place'>): string[] {
  const start = lines.startOf(place.line);
  return text.slice(start, lines.offset(place.endLine, place.endColumn)).split(/\r\n|\n|\r/);
}
