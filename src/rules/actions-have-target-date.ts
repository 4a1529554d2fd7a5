import { isBlank } from '../review/read-actions.ts';
import { actionTable, blankCells } from './action-cell.ts';
import type { Rule } from './rule.ts';

const shape = 'a day such as `2026-03-27`';

export const actionsHaveTargetDate: Rule = {
  name: 'actions-have-target-date',
  group: 'actions',
  severity: 'error',
  against: ['No Follow-through'],
  summary: 'Every action has a day by which it will be done.',
  why: 'Only what has a date can be overdue, and only what can be overdue is asked about. None of 431 action items in 109 public reviews had one.',
  good: actionTable({ 'Target Date': '2026-03-27' }),
  bad: actionTable({ 'Target Date': 'next sprint' }),
  *check({ body }) {
    // What was dropped will not be done by any day.
    yield* blankCells(body.actions, 'Target Date', shape, (action) => action.status !== 'Dropped');
    for (const { target, cells, id } of body.actions) {
      const cell = cells['Target Date'];
      if (!cell || target || isBlank(cell.text)) continue;
      yield {
        place: cell.place,
        message: `Unexpected target date \`${cell.text}\` of action ${id}, expected ${shape}`,
      };
    }
  },
};
