import { addBusinessDays } from '../metrics/calendar.ts';
import type { Settings } from '../review/settings.ts';
import { dayOf, isDay, isTimeValue } from '../review/time-value.ts';
import type { Review, TimeValue } from '../review/types.ts';

export type DueSettings = Pick<Settings, 'reviewWithin' | 'reviewRequired' | 'clock'>;

/** Day of the follow-up, YYYY-MM-DD; undefined where it is unknown, not answered or no day. */
export function followUpDay(review: Pick<Review, 'meta'>): string | undefined {
  const day = review.meta.follow_up;
  return day !== undefined && isDay(day) ? day : undefined;
}

/**
 * Last day by which a review should be held: the target of its severity, in business days after the incident ended.
 * Undefined where the end is unknown, where no review is required, and for drills and near misses, which have no target.
 */
export function reviewDueDay(review: Review, settings: DueSettings): string | undefined {
  const { resolved } = review.milestones;
  if ((review.meta.kind ?? 'incident') !== 'incident' || !isTimeValue(resolved)) return undefined;
  return dueAfter(resolved, review.meta.severity, settings);
}

/** The day that is the target of a severity, in business days, after a moment; undefined where no review is required. */
export function dueAfter(time: TimeValue, severity: string, settings: DueSettings): string | undefined {
  const within = settings.reviewWithin[severity];
  if (within === undefined || !settings.reviewRequired.includes(severity)) return undefined;
  return addBusinessDays(dayOf(time), within, settings.clock);
}
