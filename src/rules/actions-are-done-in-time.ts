import { daysBetween } from '../review/business-days.ts';
import { actionTable } from './action-cell.ts';
import { isDayBefore1990 } from './earliest-time.ts';
import { isSurelyOpen } from './open-action.ts';
import type { BookRule } from './rule.ts';

export const actionsAreDoneInTime: BookRule = {
  name: 'actions-are-done-in-time',
  group: 'among reviews',
  severity: 'warning',
  summary: 'No action is open past its target date.',
  why: 'An action that is late says that something else was more urgent. That may be right; then it gets a new date, or is dropped with the reason.',
  good: actionTable({ 'Target Date': '2026-03-27' }),
  bad: actionTable({ 'Target Date': '2026-03-10' }),
  *checkBook(_entries, { asked, asOfMs }) {
    const today = new Date(asOfMs).toISOString().slice(0, 10);
    for (const { review } of asked) {
      for (const action of review.body.actions) {
        const { id, target } = action;
        if (!target || target >= today || isDayBefore1990(target) || !isSurelyOpen(action)) continue;
        const cell = action.cells['Target Date'];
        if (!cell) continue;
        const days = daysBetween(target, today);
        yield {
          path: review.path,
          place: cell.place,
          message: `Unexpected action ${id} ${days} ${days === 1 ? 'day' : 'days'} overdue, expected it to be done by ${target}, dropped with a reason, or given a new date`,
        };
      }
    }
  },
};
