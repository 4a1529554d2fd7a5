import { isBlank, levels } from '../review/read-actions.ts';
import { oneOf } from '../review/schema-message.ts';
import { actionTable, blankCells } from './action-cell.ts';
import type { Rule } from './rule.ts';

export const actionsHavePriority: Rule = {
  name: 'actions-have-priority',
  group: 'actions',
  severity: 'error',
  against: ['No Follow-through'],
  summary: 'Every action has a priority: High, Medium or Low.',
  why: 'When time is short the list is cut. A priority that was given while the incident was fresh makes the cut a good one.',
  good: actionTable({ Priority: 'High' }),
  bad: actionTable({ Priority: 'Soon' }),
  *check({ body }) {
    yield* blankCells(body.actions, 'Priority', oneOf(levels));
    for (const { priority, cells, id } of body.actions) {
      const cell = cells['Priority'];
      if (!cell || priority || isBlank(cell.text)) continue;
      yield {
        place: cell.place,
        message: `Unexpected priority \`${cell.text}\` of action ${id}, expected ${oneOf(levels)}`,
      };
    }
  },
};
