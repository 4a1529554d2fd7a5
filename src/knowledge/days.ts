import type { Settings } from '../review/settings.ts';
import { dayOf, isDay, isTimeValue, parseTimeValue } from '../review/time-value.ts';
import type { Review, TimeValue } from '../review/types.ts';
import { addBusinessDays } from './calendar.ts';

const HALF_DAY = 12 * 3_600_000;

/** Day of the review meeting, YYYY-MM-DD; undefined where it is unknown, not answered or no day. */
export function heldDay(review: Pick<Review, 'meta'>): string | undefined {
  return knownDay(review.meta.review?.held);
}

/** Day of the follow-up, YYYY-MM-DD; undefined where it is unknown, not answered or no day. */
export function followUpDay(review: Pick<Review, 'meta'>): string | undefined {
  return knownDay(review.meta.follow_up);
}

/** The day from which actions are counted: of the review meeting, or of the end of the incident where that is not known. */
export function decidedDay(review: Review): string | undefined {
  const { resolved } = review.milestones;
  return heldDay(review) ?? (isTimeValue(resolved) ? dayOf(resolved) : undefined);
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

export type DueSettings = Pick<Settings, 'reviewWithin' | 'reviewRequired' | 'clock'>;

/** The day that is the target of a severity, in business days, after a moment; undefined where no review is required. */
export function dueAfter(time: TimeValue, severity: string, settings: DueSettings): string | undefined {
  const within = settings.reviewWithin[severity];
  if (within === undefined || !settings.reviewRequired.includes(severity)) return undefined;
  return addBusinessDays(dayOf(time), within, settings.clock?.holidays);
}

/** The first and the last calendar day on which a moment can have been, where it was written; wider where it is uncertain. */
export function dayRange(time: TimeValue): readonly [string, string] {
  const half = time.floating ? time.halfWidthMs - HALF_DAY : time.halfWidthMs;
  return [dayOf({ ...time, epochMs: time.epochMs - half }), dayOf({ ...time, epochMs: time.epochMs + half })];
}

/** The day of a time value as written in a file; undefined where it cannot be read. */
export function dayOfText(text: string): string | undefined {
  const time = parseTimeValue(text);
  return isTimeValue(time) ? dayOf(time) : undefined;
}

function knownDay(text: string | undefined): string | undefined {
  return text !== undefined && isDay(text) ? text : undefined;
}
