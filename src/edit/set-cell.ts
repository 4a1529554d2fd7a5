import { CannotRun } from '../cannot-run.ts';
import { applyEdits } from '../fix/apply-fixes.ts';
import type { Contract } from '../review/contract.ts';
import { type ReviewDocument, readDocument } from '../review/document.ts';
import type { Table } from '../review/types.ts';
import { cellEdit, isAligned } from './cell-edit.ts';
import { actionTable } from './find-action.ts';
import { linesOfTable, writtenRow } from './table-rows.ts';

/**
 * The review with another value in one cell of its actions; all else stays byte for byte. The result is read again, and
 * what would change any other cell is refused. `row` counts from 1. Throws {@link CannotRun} then, and where there is no
 * such column.
 */
export function setCell(
  document: ReviewDocument,
  contract: Contract,
  target: { readonly row: number; readonly column: string; readonly value: string },
): ReviewDocument {
  const { source, lines } = document;
  const table = actionTable(document);
  const index = table ? table.columns.findIndex(({ name }) => name === target.column) : -1;
  const row = table?.rows[target.row - 1];
  if (!table || !row || index < 0) throw new CannotRun(noColumn(document, target.column, table));
  const aligned = isAligned(linesOfTable(source.text, lines, table), index);
  const edit = cellEdit(writtenRow(source.text, lines, row), index, target.value, aligned);
  const next = readDocument({ path: source.path, text: applyEdits(source.text, [edit]) }, contract, { render: false });
  if (!isAlone(table, actionTable(next), target.row - 1, index)) {
    throw new CannotRun(
      `${source.path}:${row.place.line}: Unexpected \`${target.value}\` for ${target.column}: it would change other cells of the table too. Write it by hand.`,
    );
  }
  return next;
}

/** Whether two readings of a table differ in at most the one cell. */
function isAlone(before: Table, after: Table | undefined, row: number, column: number): boolean {
  if (!after || after.rows.length !== before.rows.length || after.columns.length !== before.columns.length)
    return false;
  const heads = before.columns.every(({ written }, index) => after.columns[index]?.written === written);
  return (
    heads &&
    before.rows.every((cells, r) =>
      cells.cells.every((cell, c) => (r === row && c === column) || after.rows[r]?.cells[c]?.text === cell.text),
    )
  );
}

/** What to say where the actions of a review have no such column. */
export function noColumn({ source }: ReviewDocument, column: string, table: Table | undefined): string {
  const columns = table?.columns.map(({ written }) => written).join(', ') ?? 'none';
  const line = table?.place.line ?? 1;
  return `${source.path}:${line}: The actions have no column \`${column}\`, expected one. Add it to the table's head; its columns are ${columns}.`;
}
