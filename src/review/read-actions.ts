import { isDay } from './time-value.ts';
import {
  type Action,
  type ActionStatus,
  type ActionType,
  actionStatuses,
  actionTypes,
  type Level,
  type Prose,
  type Table,
} from './types.ts';

export const levels: readonly Level[] = ['High', 'Medium', 'Low'];

/** Words that stand in a cell for "nobody knows" or "nothing". */
const blanks = new Set(['', '-', '–', '—', 'unknown', 'n/a', 'none', 'tbd', 'tbc', '?', '??']);

const LONGEST_BLANK = Math.max(...[...blanks].map((blank) => blank.length));

/** Whether a cell gives no answer: empty, a dash, `unknown`, `TBD` … */
export function isBlank(text: string): boolean {
  const bare = text.trim();
  return bare.length <= LONGEST_BLANK && blanks.has(bare.toLowerCase());
}

/** Reads the Action Items table; rows in which every cell is empty are none. */
export function readActions(table: Table | undefined, incidentId: string): Action[] {
  if (!table) return [];
  return table.rows
    .map((row, index) => readAction(table, row, index + 1, incidentId))
    .filter((action) => Object.values(action.cells).some((cell) => cell.text !== ''));
}

function readAction(table: Table, row: Table['rows'][number], number: number, incidentId: string): Action {
  const cells = cellsOf(table, row);
  const text = (name: string) => cells[name]?.text ?? '';
  const own = text('ID');
  const status = splitStatus(text('Status'));
  return {
    row: number,
    id: isBlank(own) ? `${incidentId}#${number}` : own,
    action: cells['Action'] ?? { text: '', html: '', place: row.place },
    ...optional('type', oneOf<ActionType>(actionTypes, text('Type'))),
    ...optional('owner', isBlank(text('Owner')) ? undefined : text('Owner')),
    ...optional('priority', oneOf<Level>(levels, text('Priority'))),
    ...optional('target', isDay(text('Target Date')) ? text('Target Date') : undefined),
    ...status,
    ...optional('completed', completedOn(text('Completed'), status)),
    ...optional('successCriteria', answered(cells['Success Criteria'])),
    ...optional('dependencies', answered(cells['Dependencies'])),
    ...optional('resources', answered(cells['Resources'])),
    ...optional('ticket', answered(cells['Ticket'])),
    cells,
    place: row.place,
  };
}

/** The day in its own column, or behind the status: `Done (2026-03-04)`. */
function completedOn(cell: string, { status, statusNote }: Pick<Action, 'status' | 'statusNote'>): string | undefined {
  if (isDay(cell)) return cell;
  return status === 'Done' && statusNote && isDay(statusNote) ? statusNote : undefined;
}

/** A status cell: the status word, and what stands behind it (`Dropped: replaced by #3`, `Done (2026-03-04)`). */
export function splitStatus(text: string): { status?: ActionStatus; statusNote?: string } {
  const found = /^([a-z -]+?)(?:\s*[:(,;–—]\s*(.*?)\)?)?$/i.exec(text);
  const status = oneOf<ActionStatus>([...actionStatuses, 'Unknown'], found?.[1] ?? '');
  if (!status) return {};
  return { status, ...optional('statusNote', found?.[2] || undefined) };
}

/** The one of the given values that a text is, ignoring case and hyphens; nothing where it is none of them. */
export function oneOf<T extends string>(values: readonly T[], text: string): T | undefined {
  const wanted = text.toLowerCase().replace(/-/g, ' ');
  return values.find((value) => value.toLowerCase() === wanted);
}

/** The cells of a row by the name of their column; of two columns with one name the first counts. */
export function cellsOf(table: Table, row: Table['rows'][number]): Record<string, Prose> {
  const cells = new Map<string, Prose>();
  for (const [index, { name }] of table.columns.entries()) {
    const cell = row.cells[index];
    if (cell && !cells.has(name)) cells.set(name, cell);
  }
  return Object.fromEntries(cells);
}

/** `{ key: value }`, or nothing at all where the value is undefined. */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]?: V });
}

function answered(cell: Prose | undefined): Prose | undefined {
  return cell && !isBlank(cell.text) ? cell : undefined;
}
