import type { ReviewDocument } from '../review/document.ts';
import type { Edit } from '../review/problem.ts';
import type { Row, Table } from '../review/types.ts';
import { escapeCell, isAligned, width } from './cell-edit.ts';
import { lineEndOf } from './line-end.ts';
import { rowCells } from './row-cells.ts';
import { linesOfTable } from './table-rows.ts';

/**
 * The edit that adds a row to a table, in its own width where its columns are aligned. A last row that still holds the
 * template's guidance alone, or nothing, gives way to it.
 */
export function addRowEdit({ source, lines }: ReviewDocument, table: Table, values: readonly string[]): Edit {
  const rows = linesOfTable(source.text, lines, table);
  const head = rowCells(rows[0] ?? '').cells;
  const cells = table.columns.map((_, index) => {
    const room = head[index];
    const text = ` ${escapeCell(values[index] ?? '')} `;
    const wanted = room && isAligned(rows, index) ? room.end - room.start : 0;
    return text + ' '.repeat(Math.max(0, wanted - width(text)));
  });
  const written = `|${cells.join('|')}|`;
  const last = table.rows.at(-1);
  if (last && isGuidance(last)) {
    return {
      start: lines.startOf(last.place.line),
      end: lines.offset(last.place.endLine, last.place.endColumn),
      text: written,
    };
  }
  const end = lines.offset(table.place.endLine, table.place.endColumn);
  return { start: end, end, text: lineEndOf(source.text) + written };
}

/** Whether every cell is empty or the template's `[guidance]`. */
export function isGuidance({ cells }: Row): boolean {
  return cells.every(({ text }) => text === '' || /^\[[^\]]*\]$/.test(text));
}
