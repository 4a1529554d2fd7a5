import type { Table as MdastTable, TableCell, TableRow } from 'mdast';
import type { Place } from './place.ts';
import { placeOf } from './place-of.ts';
import { plainText } from './plain-text.ts';
import type { Renderer } from './renderer.ts';
import type { Prose, Table } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reads a Markdown table: its columns under the format's names, its cells with their places. */
export function readTable(node: MdastTable, vocabulary: Vocabulary, render: Renderer): Table {
  const [head, ...rows] = node.children;
  const columns = (head?.children ?? []).map((cell) => {
    const written = plainText(cell);
    return { name: vocabulary.name(written), written, place: cellPlace(cell) };
  });
  return {
    columns,
    rows: rows.map((row) => ({
      place: placeOf(row),
      cells: columns.map((_, index) => readCell(row, index, render)),
    })),
    place: placeOf(node),
  };
}

function readCell(row: TableRow, index: number, render: Renderer): Prose {
  const cell = row.children[index];
  if (!cell) {
    // A row that is shorter than its head: the place is where the missing cell would begin.
    const end = placeOf(row);
    return { text: '', html: '', place: { ...end, line: end.endLine, column: end.endColumn } };
  }
  return { text: plainText(cell), html: render(cell.children), place: cellPlace(cell) };
}

/** The place of a cell's content; of the cell with its pipe where it is empty. */
function cellPlace(cell: TableCell): Place {
  return cell.children.length > 0 ? placeOf(cell.children[0], cell.children.at(-1)) : placeOf(cell);
}
