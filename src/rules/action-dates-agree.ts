import { boundsOf, isTimeValue } from '../review/time-value.ts';
import { actionTable } from './action-cell.ts';
import type { Rule } from './rule.ts';

export const actionDatesAgree: Rule = {
  name: 'action-dates-agree',
  group: 'actions',
  severity: 'error',
  against: ['No Follow-through'],
  summary: 'Days of actions fit their status and lie after the start of the incident.',
  why: 'A day of completion beside a status that says otherwise leaves open which is right, and a slip in the year makes an action ten months late, or done before there was a reason for it.',
  good: actionTable({ Status: 'Done', Completed: '2026-03-11' }),
  bad: actionTable({ Status: 'Done', Completed: '2025-03-20' }),
  *check({ body, milestones }) {
    const started = milestones.started;
    const earliest = isTimeValue(started) ? new Date(boundsOf(started)[0]).toISOString().slice(0, 10) : undefined;
    for (const { id, status, completed, target, cells } of body.actions) {
      for (const [column, day] of [
        ['Target Date', target],
        ['Completed', completed],
      ] as const) {
        const place = cells[column]?.place ?? (column === 'Completed' ? cells['Status']?.place : undefined);
        if (!place || !day || !earliest || !isTimeValue(started)) continue;
        // A day before in UTC may still be the same day where the team works.
        if (daysBetween(day, earliest) <= 1) continue;
        const what = column === 'Completed' ? 'completion' : 'target date';
        yield {
          place,
          message: `Unexpected ${what} \`${day}\` of action ${id}, expected a day after the incident began (${started.text})`,
        };
      }
      const place = cells['Completed']?.place;
      if (place && completed && status && status !== 'Done' && status !== 'Dropped') {
        yield {
          place,
          message: `Unexpected completion \`${completed}\` of action ${id} with the status \`${status}\`, expected \`Done\`, or no day`,
        };
      }
    }
  },
};

/** Days from one calendar day to another. */
function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
