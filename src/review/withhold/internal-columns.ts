import type { Root, Table, TableCell, TableRow } from 'mdast';
import { plainText } from '../plain-text.ts';
import { type Cut, nodesOf, rangeOf } from './marks.ts';

const MARK = /<!--\s*internal\s*-->/i;

/** A table that loses columns: what takes its place, and what is lost. */
export interface NarrowedTable extends Cut {
  readonly text: string;
  /** Texts of the cells that go, without their heads. */
  readonly lost: readonly string[];
}

/** The tables of a body that have internal columns, by a mark in the head or by their names, each as it is without them. */
export function narrowedTables(tree: Root, text: string, isInternal: (column: string) => boolean): NarrowedTable[] {
  return [...nodesOf(tree)].flatMap((node) => (node.type === 'table' ? (narrowed(node, text, isInternal) ?? []) : []));
}

/** Names of the columns that a template marks as internal, for all reviews. */
export function markedColumns(tree: Root): string[] {
  const heads = [...nodesOf(tree)].flatMap((node) => (node.type === 'table' ? (node.children[0]?.children ?? []) : []));
  return heads.filter(isMarked).map((cell) => plainText(cell));
}

function isMarked(cell: TableCell): boolean {
  return cell.children.some((part) => part.type === 'html' && MARK.test(part.value));
}

function narrowed(table: Table, text: string, isInternal: (column: string) => boolean): NarrowedTable | undefined {
  const [head, ...rows] = table.children;
  const internal = (head?.children ?? []).map((cell) => isMarked(cell) || isInternal(plainText(cell)));
  if (!head || !internal.includes(true)) return undefined;
  const [start, end] = rangeOf(table);
  // Cells beyond the head's are no cells to Markdown, but they are text of the table.
  const isKept = (column: number) => internal[column] === false;
  const line = (row: TableRow) => lineOf(cellsOf(row, text).filter((_, column) => isKept(column)));
  const rule = (table.align ?? []).filter((_, column) => isKept(column)).map((side) => rules[side ?? 'none']);
  const indent = ' '.repeat((table.position?.start.column ?? 1) - 1);
  const kept = internal.includes(false) ? [line(head), lineOf(rule), ...rows.map(line)] : [];
  return {
    start,
    end,
    text: kept.join(`\n${indent}`),
    lost: rows.flatMap((row) => cellsOf(row, text).filter((_, column) => !isKept(column))),
  };
}

const rules = { left: ':--', center: ':-:', right: '--:', none: '---' };

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The cells of a row as they are written. */
function cellsOf(row: TableRow, text: string): string[] {
  return row.children.map(({ children }) =>
    children.length === 0 ? '' : text.slice(...rangeOf(children[0], children.at(-1))),
  );
}
