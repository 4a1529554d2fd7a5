import { isBlank } from '../review/read-actions.ts';
import { oneOf } from '../review/schema-message.ts';
import { actionStatuses } from '../review/types.ts';
import { actionTable, blankCells } from './action-cell.ts';
import type { Rule } from './rule.ts';

export const actionsHaveStatus: Rule = {
  name: 'actions-have-status',
  group: 'actions',
  severity: 'error',
  against: ['No Follow-through'],
  summary: 'Every action has a status: Pending, In progress, Blocked, Done or Dropped.',
  why: 'Follow-through is counted by status. A word of one’s own is counted nowhere.',
  good: actionTable({ Status: 'In progress' }),
  bad: actionTable({ Status: 'almost there' }),
  *check({ body }) {
    yield* blankCells(body.actions, 'Status', oneOf(actionStatuses));
    for (const { status, cells, id } of body.actions) {
      const cell = cells['Status'];
      if (!cell || status || isBlank(cell.text)) continue;
      yield {
        place: cell.place,
        message: `Unexpected status \`${cell.text}\` of action ${id}, expected ${oneOf(actionStatuses)}`,
      };
    }
  },
};
