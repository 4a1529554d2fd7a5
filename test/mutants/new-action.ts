import type { Mutant, Random } from './injector.ts';
import { lineOf, tableUnder } from './table.ts';

const heading = '## Action Items';
/** The most that a review may have without being found for it. */
const MOST = 10;

const deeds = ['Refuse', 'Log', 'Count', 'Announce'];
const objects = [
  'a deletion of more than 20 objects',
  'each start of the restore',
  'every refused login',
  'a full queue',
];

/** A day some days after the incident of a review began, YYYY-MM-DD. */
export function dayAfterStart(text: string, days: number): string {
  const started = /^ +started: *(\d{4}-\d\d-\d\d)/m.exec(text)?.[1] ?? '2026-03-04';
  return new Date(Date.parse(started) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The cells of an action in which nothing is to be found: done in time, so that it is never overdue. */
export function goodAction(text: string, random: Random): Readonly<Record<string, string>> {
  return {
    Action: `${random.pick(deeds)} ${random.pick(objects)} (${random.int(100, 999)})`,
    Type: 'Detection',
    Owner: '@platform',
    Priority: 'Medium',
    'Target Date': dayAfterStart(text, 14),
    Status: 'Done',
    Completed: dayAfterStart(text, 7),
    'Success Criteria': 'The next drill shows it within five minutes',
  };
}

/**
 * A review with one more action, good but for the given cells, at a random place of its table, or at its end. Nothing
 * where there is no table, where it lacks a column of those cells, or where one more would be too many.
 */
export function withAction(
  text: string,
  random: Random,
  cells: Readonly<Record<string, string>>,
  at: 'anywhere' | 'end' = 'anywhere',
): Mutant | undefined {
  const table = tableUnder(text, heading);
  if (!table || table.rows.length === 0 || table.rows.length >= MOST) return undefined;
  if (Object.keys(cells).some((name) => !table.head.includes(name))) return undefined;
  const action = { ...goodAction(text, random), ...(table.head.includes('Completed') ? {} : unfinished), ...cells };
  const row = lineOf(table.head.map((name) => ` ${action[name as keyof typeof action] ?? ''} `));
  const line = table.line + 2 + (at === 'end' ? table.rows.length : random.int(0, table.rows.length));
  return {
    text: text
      .split('\n')
      .toSpliced(line - 1, 0, row)
      .join('\n'),
    line,
  };
}

/** Without a column for the day of its completion an action cannot be done; far in the future it is not overdue. */
const unfinished = { Status: 'Pending', 'Target Date': '2031-01-15' };
