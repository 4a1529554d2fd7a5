/** What is known of an action on a day: one answer for every metric of actions. */
import type { Action } from '../review/types.ts';
import type { MetricContext } from './metric.ts';
import type { MetricReview } from './metric-review.ts';

export type ActionStateOn = 'done' | 'open' | 'dropped' | 'unknown';

/** The day on which an action was completed, from the file or else from its history; undefined where neither says. */
export function completedDay(
  action: Pick<Action, 'id' | 'completed'>,
  { meta }: Pick<MetricReview, 'meta'>,
  { doneByHistory }: Pick<MetricContext, 'doneByHistory'>,
): string | undefined {
  return action.completed ?? doneByHistory?.[meta.id]?.[action.id];
}

/**
 * The state of an action as of the report's day. A status that is missing leaves it open, and so does a completion
 * after that day.
 */
export function stateOf(
  action: Pick<Action, 'id' | 'status' | 'completed'>,
  review: Pick<MetricReview, 'meta'>,
  context: MetricContext,
): ActionStateOn {
  if (action.status === 'Unknown') return 'unknown';
  if (action.status !== 'Done' && action.status !== 'Dropped') return 'open';
  const completed = completedDay(action, review, context);
  if (completed !== undefined && completed > context.asOfDay) return 'open';
  return action.status === 'Done' ? 'done' : 'dropped';
}

/** Whether a review's actions are agreed upon: in a draft they are proposals, or still the template's. */
export function hasAgreedActions(review: Pick<MetricReview, 'meta'>): boolean {
  return review.meta.status !== 'draft';
}

/** The reason for which the actions of a draft are left out. */
export const proposed = 'review is a draft';
