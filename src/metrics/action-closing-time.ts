import { completedDay, hasAgreedActions, proposed, stateOf } from './action-state.ts';
import { daysBetween } from './calendar.ts';
import { exactly, leftOut } from './finding.ts';
import type { Finding, Metric, MetricContext } from './metric.ts';
import type { MetricAction, MetricReview } from './metric-review.ts';
import { decidedDay } from './review-days.ts';
import { compareLifetimes, lifetimeCurve, summariseLifetimes } from './summary/lifetimes.ts';

/** How long actions take to close, open ones included: never the mean of the closed ones, which forgets the slow. */
export const actionClosingTime: Metric = {
  id: 'action-closing-time',
  title: 'Action closing time',
  question: 'How long does an action take to close?',
  unit: 'days',
  better: 'lower',
  statistic: 'median',
  counted: 'actions',
  define: () =>
    'Days from the review (or the end of the incident, where the day of the review is not known) until half of the ' +
    'actions are done: the Kaplan–Meier estimate over all actions, the open ones as censored at the day of the ' +
    'report, the dropped ones at the day on which they were dropped. The day of completion is that of the file, else ' +
    'that on which its history in git shows the action as done. An action done before its review took 0 days. ' +
    'Without such a day an action is left out and counted, and so are those of draft reviews.',
  find(review, context) {
    const decided = decidedDay(review);
    return review.body.actions.map((action) => {
      if (!hasAgreedActions(review)) return leftOut(action.id, proposed);
      if (decided === undefined) return leftOut(action.id, 'no day to count from');
      return lifetime(action, review, decided, context);
    });
  },
  summarise: summariseLifetimes,
  curve: lifetimeCurve,
  compare: compareLifetimes,
};

function lifetime(action: MetricAction, review: MetricReview, decided: string, context: MetricContext): Finding {
  const { id } = action;
  const state = stateOf(action, review, context);
  if (state === 'unknown') return leftOut(id, 'outcome unknown');
  const end = state === 'open' ? context.asOfDay : completedDay(action, review, context);
  if (end === undefined) return leftOut(id, `${state} on an unknown day`);
  if (state === 'open' && end < decided) return leftOut(id, 'review after the day of the report');
  const days = Math.max(0, daysBetween(decided, end));
  const outcome = state !== 'done' ? state : action.completed === undefined ? 'closed by the history' : 'closed';
  return exactly(id, days, state === 'done' ? { outcome } : { outcome, censored: true });
}
