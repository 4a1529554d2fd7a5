import type { Colours } from '../colour.ts';
import { visible } from '../visible.ts';
import { cellOf } from './relational/query/printers.ts';
import type { SqlResult } from './relational/query/run-sql.ts';

const GAP = '  ';
const NARROWEST = 12;

/**
 * A result as a table for people, with the number of its rows. In a terminal the widest columns are cut until it fits
 * and long texts end in `…`; in a file everything is whole.
 */
export function resultAsTable({ columns, rows }: SqlResult, colours: Colours, width: number | undefined): string {
  const cells = rows.map((row) => row.map((value) => (value === null ? 'NULL' : oneLine(String(cellOf(value))))));
  const isNumber = columns.map((_, index) => rows.some((row) => typeof row[index] === 'number'));
  const natural = columns.map((name, index) =>
    cells.reduce((most, row) => Math.max(most, (row[index] ?? '').length), name.length),
  );
  const widths = width === undefined ? natural : fitted(natural, width);
  const line = (texts: readonly string[], paint: (text: string, index: number) => string) =>
    texts
      .map((text, index) => {
        const cut = cutTo(text, widths[index] ?? text.length);
        const size = widths[index] ?? 0;
        const padded = isNumber[index] ? cut.padStart(size) : index === texts.length - 1 ? cut : cut.padEnd(size);
        return paint(padded, index);
      })
      .join(GAP);
  const body = cells.map((row, number) =>
    line(row, (text, index) => (rows[number]?.[index] === null ? colours.dim(text) : text)),
  );
  const count = `${rows.length.toLocaleString('en')} ${rows.length === 1 ? 'row' : 'rows'}`;
  return `${[colours.bold(line(columns.map(oneLine), (text) => text)), ...body, colours.dim(count)].join('\n')}\n`;
}

/** Takes from the widest column, letter by letter, until all fit; none becomes too narrow to read. */
function fitted(natural: readonly number[], width: number): number[] {
  const widths = natural.map((size) => Math.min(size, width));
  const room = width - GAP.length * (widths.length - 1);
  for (;;) {
    const total = widths.reduce((sum, size) => sum + size, 0);
    const widest = Math.max(...widths);
    if (total <= room || widest <= NARROWEST) return widths;
    widths[widths.indexOf(widest)] = widest - 1;
  }
}

function cutTo(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ');
}
