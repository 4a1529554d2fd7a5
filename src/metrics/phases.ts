/** The phases of a response, planned against actual (step 7 of the runbook). */
import type { Rating } from '../knowledge/types.ts';
import { namedPhases } from '../review/settings.ts';
import { dayOf, isTimeValue, spanBetween } from '../review/time-value.ts';
import type { MilestoneName, PhaseName, Span } from '../review/types.ts';
import { daysBetween } from './calendar.ts';
import type { MetricContext } from './metric.ts';
import type { MetricReview } from './metric-review.ts';
import { dueDay, heldDay } from './review-days.ts';

const minuteMs = 60_000;
const minutesPerDay = 1440;
const dayMs = minutesPerDay * minuteMs;

/** The milestones between which a phase lies; that of the review ends with the meeting. */
const ends = {
  Detection: ['started', 'detected'],
  Response: ['detected', 'responded'],
  Containment: ['responded', 'contained'],
  Resolution: ['contained', 'resolved'],
} as const satisfies Partial<Record<PhaseName, readonly [MilestoneName, MilestoneName]>>;

/** Minutes planned for a phase, and where the plan stands. */
export interface Plan {
  readonly minutes: number;
  readonly from: 'review' | 'table' | 'settings';
}

/**
 * What was planned for a phase: the incident's own plan, else its Phases table, else the target of its severity. The
 * review's target counts business days, so its plan is as long as these are on the calendar after that incident.
 */
export function planOf(
  review: MetricReview,
  phase: PhaseName,
  context: Pick<MetricContext, 'settings'>,
): Plan | undefined {
  const own = namedPhases(review.meta.planned ?? {})[phase];
  if (own !== undefined) return { minutes: own, from: 'review' };
  const row = review.body.phases.find((each) => each.phase === phase)?.plannedMinutes;
  if (row !== undefined) return { minutes: row, from: 'table' };
  const general = context.settings.planned[review.meta.severity]?.[phase];
  const minutes = general ?? (phase === 'Review' ? reviewTarget(review, context) : undefined);
  return minutes === undefined ? undefined : { minutes, from: 'settings' };
}

function reviewTarget(review: MetricReview, context: Pick<MetricContext, 'settings'>): number | undefined {
  const { resolved } = review.milestones;
  const due = dueDay(review, context);
  return due === undefined || !isTimeValue(resolved) ? undefined : daysBetween(dayOf(resolved), due) * minutesPerDay;
}

/** How long a phase took: what the Phases table states, else what follows from the milestones; undefined if unknown. */
export function actualSpan(review: MetricReview, phase: PhaseName): Span | undefined {
  const stated = review.body.phases.find((row) => row.phase === phase)?.actualMinutes;
  if (stated !== undefined) return { ms: stated * minuteMs, lowMs: stated * minuteMs, highMs: stated * minuteMs };
  if (phase === 'Review') return reviewSpan(review);
  const [from, to] = ends[phase];
  const [start, end] = [review.milestones[from], review.milestones[to]];
  return isTimeValue(start) && isTimeValue(end) ? spanBetween(start, end) : undefined;
}

/** The runbook's rating of a duration against its plan, both in the same unit. */
export function rate(actual: number, planned: number): Rating {
  if (actual > planned * 1.5) return 'SIGNIFICANT_DELAY';
  if (actual > planned) return 'MINOR_DELAY';
  return actual < planned ? 'FASTER_THAN_PLANNED' : 'ON_TIME';
}

/** Whole days: of the meeting only the day is known, and a plan of three days means the third day after. */
function reviewSpan(review: MetricReview): Span | undefined {
  const { resolved } = review.milestones;
  const held = heldDay(review);
  if (held === undefined || !isTimeValue(resolved)) return undefined;
  const ms = daysBetween(dayOf(resolved), held) * dayMs;
  return { ms, lowMs: ms, highMs: ms };
}
