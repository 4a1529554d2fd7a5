import { CannotRun } from '../cannot-run.ts';
import { nearest } from '../review/nearest.ts';
import { isBlank, levels, oneOf } from '../review/read-actions.ts';
import { isDay } from '../review/time-value.ts';
import { type Action, type ActionStatus, actionStatuses, actionTypes } from '../review/types.ts';

/** What is to become of an action: each field as the user gave it, absent where it stays. */
export interface ActionChange {
  readonly status?: string;
  /** What stands behind the status: the reason why an action was dropped or is blocked. */
  readonly note?: string;
  /** The day of completion. */
  readonly completed?: string;
  /** Further cells, by the name of their column. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A cell and its new value. */
export interface CellValue {
  readonly column: string;
  readonly value: string;
}

/**
 * The cells that a change touches. An action that is done gets its day of completion, today unless one is given: in the
 * column Completed where there is one, else behind its status. One that is open again loses it. Throws
 * {@link CannotRun} on values that the format does not know, and where an action is dropped without a reason.
 */
export function cellsToSet(
  action: Pick<Action, 'id' | 'status' | 'statusNote' | 'completed' | 'cells'>,
  columns: readonly string[],
  change: ActionChange,
  today: string,
): CellValue[] {
  const others = Object.entries(change.cells).map(([column, value]) => ({
    column,
    value: checkedCell(column, value),
  }));
  if (change.status === undefined && change.note === undefined && change.completed === undefined) return others;
  const status = change.status === undefined ? action.status : knownStatus(change.status);
  if (!status) throw new CannotRun(`Action ${action.id} has no status yet, expected --status beside the rest.`);
  const given = change.completed === undefined ? undefined : checkedDay('--completed', change.completed);
  if (given !== undefined && status !== 'Done') {
    throw new CannotRun(
      `Unexpected --completed for an action that is \`${status}\`, expected --status done beside it.`,
    );
  }
  const hasColumn = columns.includes('Completed');
  const day = status === 'Done' ? (given ?? action.completed ?? today) : '';
  const note = noteOf(action, status, change.note);
  if (status === 'Dropped' && isBlank(note) && !hasReason(action)) {
    throw new CannotRun('Unexpected status `Dropped` without a reason, expected --note "why" beside it.');
  }
  if (status === 'Done' && !hasColumn && note !== '') {
    throw new CannotRun(
      'Unexpected --note for an action that is done: without a column Completed its day stands there.',
    );
  }
  const behind = note !== '' ? `: ${note}` : status === 'Done' && !hasColumn ? ` (${day})` : '';
  const completed = hasColumn && (action.cells['Completed']?.text ?? '') !== day && mayClear(action, day);
  return [
    { column: 'Status', value: `${status}${behind}` },
    ...(completed ? [{ column: 'Completed', value: day }] : []),
    ...others,
  ];
}

/** The note that shall stand behind the status: the given one; the one that is there where the status stays. */
function noteOf(
  action: Pick<Action, 'status' | 'statusNote'>,
  status: ActionStatus,
  given: string | undefined,
): string {
  if (given !== undefined) return given.trim();
  const kept = action.status === status ? (action.statusNote ?? '') : '';
  return status === 'Done' && isDay(kept) ? '' : kept;
}

/** Only a day gives way to an empty cell: whatever else a team writes there is its own. */
function mayClear({ cells }: Pick<Action, 'cells'>, day: string): boolean {
  return day !== '' || isDay(cells['Completed']?.text ?? '');
}

const reasonColumn = /^(?:reason|notes?|comments?|remarks?|status note)$/i;

function hasReason({ cells }: Pick<Action, 'cells'>): boolean {
  return Object.entries(cells).some(([column, { text }]) => reasonColumn.test(column) && !isBlank(text));
}

/** The status that a user's word means. Throws {@link CannotRun} on any other. */
export function knownStatus(word: string): ActionStatus {
  return known(actionStatuses, word, 'status');
}

/** The value of a cell as the format writes it. Throws {@link CannotRun} where it is none of the column's values. */
export function checkedCell(column: string, value: string): string {
  if (column === 'Priority') return known(levels, value, 'priority');
  if (column === 'Type') return known(actionTypes, value, 'type');
  if (column === 'Target Date') return checkedDay('--target', value);
  return value;
}

function known<T extends string>(values: readonly T[], word: string, what: string): T {
  const found = oneOf<T>(values, word.replace(/_/g, ' '));
  if (found) return found;
  const near = nearest(word, values);
  throw new CannotRun(
    `Unexpected ${what} \`${word}\`, ${near ? `did you mean \`${near}\`?` : `expected ${values.map((value) => `\`${value}\``).join(', ')}.`}`,
  );
}

function checkedDay(option: string, value: string): string {
  if (isDay(value)) return value;
  throw new CannotRun(`Unexpected ${option} ${value}, expected a day such as 2026-03-04.`);
}
