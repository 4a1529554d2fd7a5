import { daysBetween } from '../metrics/calendar.ts';
import type { RegisterEntry } from '../metrics/metric.ts';
import { isTimeValue, parseTimeValue } from '../review/time-value.ts';
import type { Review } from '../review/types.ts';
import { type DueSettings, dueAfter } from './days.ts';
import { compare } from './order.ts';
import type { MissingReview } from './types.ts';

/** The incidents of the register that need a review and have none, the longest due first. */
export function missingReviewsOf(
  register: readonly RegisterEntry[],
  reviews: readonly Review[],
  asOfDay: string,
  settings: DueSettings,
): MissingReview[] {
  const reviewed = new Set(reviews.map((review) => review.meta.id));
  return register
    .filter(({ id, severity }) => !reviewed.has(id) && settings.reviewRequired.includes(severity))
    .map(({ id, title, severity, started }) => {
      const start = parseTimeValue(started);
      const due = isTimeValue(start) ? dueAfter(start, severity, settings) : undefined;
      return { id, title, severity, started, ...(due === undefined ? {} : { due, days: daysBetween(due, asOfDay) }) };
    })
    .sort((a, b) => (b.days ?? Number.MIN_SAFE_INTEGER) - (a.days ?? Number.MIN_SAFE_INTEGER) || compare(a.id, b.id));
}
