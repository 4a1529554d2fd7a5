import { isBlank } from '../review/read-actions.ts';
import { actionTable } from './action-cell.ts';
import type { Rule } from './rule.ts';

const shape = 'a day such as `2026-03-20`';

export const doneActionsHaveDate: Rule = {
  name: 'done-actions-have-date',
  group: 'actions',
  severity: 'error',
  against: ['No Follow-through'],
  summary: 'An action that is done says since when; `unknown` is an honest answer.',
  why: 'How long actions take, and whether they are done in time, can only be told from the day on which they were done.',
  good: actionTable({ Status: 'Done', Completed: '2026-03-11' }),
  bad: actionTable({ Status: 'Done' }),
  *check({ body }) {
    for (const { id, status, completed, cells } of body.actions) {
      const cell = cells['Completed'];
      const isUnknown = /^unknown$/i.test(cell?.text ?? '');
      if (cell && !completed && !isBlank(cell.text)) {
        yield {
          place: cell.place,
          message: `Unexpected \`${cell.text}\` as completion of action ${id}, expected ${shape}, or \`unknown\``,
        };
      } else if (status === 'Done' && !completed && !isUnknown) {
        const place = cell?.place ?? cells['Status']?.place;
        if (!place) continue;
        const where = cell ? '' : ' in a column `Completed`';
        yield {
          place,
          message: `Unexpected \`Done\` of action ${id} without its day, expected ${shape}${where}, or \`unknown\``,
        };
      }
    }
  },
};
