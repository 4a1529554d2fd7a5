import type { ReviewDocument } from '../review/document.ts';
import { dayOf, isTimeValue } from '../review/time-value.ts';
import { actionTable } from './action-cell.ts';
import type { Rule } from './rule.ts';

export const highActionsComeSoon: Rule = {
  name: 'high-actions-come-soon',
  group: 'actions',
  severity: 'warning',
  against: ['No Follow-through'],
  summary: 'An action of priority High is due within 30 days of the review.',
  why: 'What may wait until autumn is not urgent, and what is urgent should not wait. Where only the first step fits into a month, the first step is the action.',
  good: actionTable({ Priority: 'High', 'Target Date': '2026-03-27' }),
  bad: actionTable({ Priority: 'High', 'Target Date': '2026-09-30' }),
  options: {
    days: { type: 'integer', minimum: 1, default: 30, description: 'Days from the review to the target date.' },
  },
  *check(document, context) {
    const { days } = context.options as { readonly days: number };
    const from = startOf(document);
    if (!from) return;
    for (const { id, status, priority, target, cells } of document.body.actions) {
      const cell = cells['Target Date'];
      if (!cell || !target || priority !== 'High' || status === 'Done' || status === 'Dropped') continue;
      const far = Math.round((Date.parse(target) - Date.parse(from.day)) / 86_400_000);
      if (far <= days) continue;
      yield {
        place: cell.place,
        message: `Unexpected \`${target}\` for action ${id} of priority High, ${far} days after ${from.what}, expected at most ${days}: a nearer day, a first step, or another priority`,
      };
    }
  },
};

/** The day from which deadlines count: the review's, or the end of the incident until there was one. */
function startOf({ meta, milestones }: ReviewDocument): { readonly day: string; readonly what: string } | undefined {
  const held = meta.review?.held;
  if (held !== undefined && held !== 'unknown') return { day: held, what: 'the review' };
  const { resolved } = milestones;
  return isTimeValue(resolved) ? { day: dayOf(resolved), what: 'the end of the incident' } : undefined;
}
