import { isBlank } from '../review/read-actions.ts';
import { folded } from '../review/vocabulary.ts';
import { actionTable } from './action-cell.ts';
import type { Rule } from './rule.ts';

/** Columns in which a team may keep its reasons. */
const remarks = ['reason', 'note', 'notes', 'comment', 'comments', 'remark', 'remarks', 'status note'];

export const droppedActionsHaveReason: Rule = {
  name: 'dropped-actions-have-reason',
  group: 'actions',
  severity: 'error',
  against: ['No Follow-through'],
  summary: 'An action that was dropped says why.',
  why: 'To drop an action can be right: it was replaced, or it turned out to help nobody. Without the reason it looks forgotten, and after the next incident it will be proposed again.',
  good: actionTable({ Status: 'Dropped: replaced by the limit in the gateway' }),
  bad: actionTable({ Status: 'Dropped' }),
  *check({ body }) {
    for (const { id, status, statusNote, cells } of body.actions) {
      const cell = cells['Status'];
      if (status !== 'Dropped' || !cell || (statusNote && !isBlank(statusNote))) continue;
      const isExplained = Object.entries(cells).some(
        ([column, { text }]) => remarks.includes(folded(column)) && !isBlank(text),
      );
      if (isExplained) continue;
      yield {
        place: cell.place,
        message: `Unexpected \`${cell.text}\` of action ${id} without a reason, expected why behind it: \`Dropped: replaced by …\``,
      };
    }
  },
};
