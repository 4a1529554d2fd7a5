import type { Table, TableCell, TableRow } from 'mdast';
import { plainText } from '../../../review/plain-text.ts';
import { type Quote, quote } from '../evidence.ts';
import { findZones } from '../find-zones.ts';
import { contentOf, type Page } from '../page.ts';
import { readWhen } from '../read-when.ts';
import type { PlacedWhen, RawEntry, Shape } from './shape.ts';

/** A row an event: `| Time | Event |`, or with the date in a column of its own. */
export const tableShape: Shape = {
  name: 'table',
  read(node, page) {
    if (node.type !== 'table') return undefined;
    const columns = columnsOf(node, page);
    if (!columns) return undefined;
    return node.children.slice(1).flatMap((row) => readRow(row, columns, page) ?? []);
  },
};

interface Columns {
  /** Numbers of the columns that say when it was: the date's first. */
  readonly whens: readonly number[];
  /** Days of the week, which say nothing that the date does not. */
  readonly passed: readonly number[];
  readonly event: number | undefined;
  readonly heads: readonly Quote[];
}

const DATE = /^\W*(?:start\s+)?date\b(?!.*\btime\b)/i;
const TIME = /\btime(?:stamp)?s?\b(?!\s+to\b|\s+since\b|\s+(?:spent|taken|lost))/i;

function columnsOf(table: Table, page: Page): Columns | undefined {
  const heads = (table.children[0]?.children ?? []).map((cell) => ({ cell, written: plainText(cell) }));
  const numbers = (test: (written: string) => boolean) =>
    heads.flatMap(({ written }, index) => (test(written) ? [index] : []));
  const dates = numbers((written) => DATE.test(written));
  const [time] = numbers((written) => page.vocabulary.name(written) === 'Time' || TIME.test(written)).filter(
    (index) => !dates.includes(index),
  );
  const whens = [...dates.slice(0, 1), ...(time === undefined ? [] : [time])];
  if (whens.length === 0) return undefined;
  const passed = numbers((written) => /^\W*(?:week)?day\W*$/i.test(written));
  const rest = heads.map((_, index) => index).filter((index) => !whens.includes(index) && !passed.includes(index));
  const event = rest.find((index) => page.vocabulary.name(heads[index]?.written ?? '') === 'Event') ?? rest.at(-1);
  return { whens, passed, event, heads: heads.map(({ cell }) => contentOf(page, cell)) };
}

function readRow(row: TableRow, columns: Columns, page: Page): RawEntry | undefined {
  const cells = row.children.map((cell: TableCell) => contentOf(page, cell));
  if (cells.every(({ text }) => text.trim() === '')) return undefined;
  const rowEnd = row.position?.end.offset ?? page.bodyStart;
  const none = quote(page.text, rowEnd, rowEnd);
  const written = columns.whens.flatMap((index) => cells[index] ?? []).filter(({ text }) => text.trim() !== '');
  const event = columns.event === undefined ? none : (cells[columns.event] ?? none);
  const heads = columns.whens.flatMap((index) => columns.heads[index] ?? []);
  const zone = heads.flatMap((head) =>
    findZones(head.text).map((found) => ({ ...found, at: head, index: found.index })),
  )[0];
  const year = heads.flatMap((head) => {
    const match = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(head.text);
    return match ? [quote(page.text, head.start + match.index, head.start + match.index + 4)] : [];
  })[0];
  return {
    kind: 'entry',
    shape: 'table',
    at: written.at(-1) ?? none,
    whens: written.flatMap((cell) => readCell(cell, page)),
    what: event,
    cells: cells.filter(
      (_, index) => index !== columns.event && !columns.whens.includes(index) && !columns.passed.includes(index),
    ),
    ...(zone ? { columnZone: zone } : {}),
    ...(year ? { columnYear: year } : {}),
  };
}

/** What a cell says; a cell that says something else than a time is a fault as a whole. */
function readCell(cell: Quote, { slashes }: Page): PlacedWhen[] {
  const when = readWhen(cell.text, { loose: true, slashes });
  if (when) return [{ at: cell, when }];
  const why = `\`${cell.text}\` is no time`;
  return [
    { at: cell, when: { length: cell.text.length, about: false, fault: { index: 0, length: cell.text.length, why } } },
  ];
}
