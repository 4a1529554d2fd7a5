/** The days of a review: when its incident ended, when its meeting was held, and when that was due. */
import { dayOf, isDay, isTimeValue, parseTimeValue } from '../review/time-value.ts';
import type { TimeValue } from '../review/types.ts';
import { addBusinessDays } from './calendar.ts';
import type { MetricContext, RegisterEntry } from './metric.ts';
import type { MetricReview } from './metric-review.ts';

const halfDayMs = 12 * 3_600_000;

/** Day of the review meeting, YYYY-MM-DD; undefined where it is unknown, not answered or no day. */
export function heldDay(review: Pick<MetricReview, 'meta'>): string | undefined {
  const held = review.meta.review?.held;
  return held !== undefined && isDay(held) ? held : undefined;
}

/** The first and the last day on which a time can have been, where it was written. */
export function daysOf(time: TimeValue): readonly [first: string, last: string] {
  // A bare date is its noon ± 12 h: the day itself is certain, and its end is not the next day yet.
  const half = time.floating ? Math.max(0, time.halfWidthMs - halfDayMs) : time.halfWidthMs;
  return [dayOf({ ...time, epochMs: time.epochMs - half }), dayOf({ ...time, epochMs: time.epochMs + half })];
}

/** Day from which the age of a review's actions is counted: of its meeting, else of the end of its incident. */
export function decidedDay(review: MetricReview): string | undefined {
  const { resolved } = review.milestones;
  return heldDay(review) ?? (isTimeValue(resolved) ? dayOf(resolved) : undefined);
}

/** Last day of a review's target, in business days after its incident ended; undefined where either is not known. */
export function dueDay(review: MetricReview, context: Pick<MetricContext, 'settings'>): string | undefined {
  const { resolved } = review.milestones;
  return isTimeValue(resolved) ? dueAfter(dayOf(resolved), review.meta.severity, context) : undefined;
}

/** The same for an incident of the register, of which only the beginning is known. */
export function dueDayOfEntry(entry: RegisterEntry, context: Pick<MetricContext, 'settings'>): string | undefined {
  const started = parseTimeValue(entry.started);
  return isTimeValue(started) ? dueAfter(dayOf(started), entry.severity, context) : undefined;
}

function dueAfter(day: string, severity: string, { settings }: Pick<MetricContext, 'settings'>): string | undefined {
  const target = settings.reviewWithin[severity];
  return target === undefined ? undefined : addBusinessDays(day, target, settings.clock);
}

/** The targets in words: "SEV1 3, SEV2 5 business days". */
export function targetsInWords({ settings }: Pick<MetricContext, 'settings'>): string {
  const targets = settings.severities.flatMap((severity) => {
    const days = settings.reviewWithin[severity];
    return days === undefined ? [] : [`${severity} ${days}`];
  });
  return targets.length === 0 ? 'no severity has one' : `${targets.join(', ')} business days after the end`;
}
