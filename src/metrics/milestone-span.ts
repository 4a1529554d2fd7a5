import { isTimeValue, spanBetween } from '../review/time-value.ts';
import type { Milestone, MilestoneName } from '../review/types.ts';
import { nameOfClock, supportMinutes } from './calendar.ts';
import { leftOut } from './finding.ts';
import type { Finding, MetricContext } from './metric.ts';
import type { MetricReview } from './metric-review.ts';

const minuteMs = 60_000;

/** The reasons for which a milestone is left out. */
export function reasonFor(name: MilestoneName, milestone: Milestone | undefined): string {
  if (milestone === 'unknown') return `${name} unknown`;
  return name === 'resolved' ? 'not resolved' : `${name} not answered`;
}

/**
 * The minutes from one milestone of a review to another, with the bounds that its imprecise times leave, and the same
 * minutes on the support clock where there is one. A missing end leaves the incident out: it is never 0 and never now.
 * Ends that are surely in the wrong order leave it out too; where only the bounds are, nothing goes below 0.
 */
export function findSpan(
  review: MetricReview,
  from: MilestoneName,
  to: MilestoneName,
  { settings }: Pick<MetricContext, 'settings'>,
): readonly Finding[] {
  const { id } = review.meta;
  const [start, end] = [review.milestones[from], review.milestones[to]];
  if (!isTimeValue(start)) return [leftOut(id, reasonFor(from, start))];
  if (!isTimeValue(end)) return [leftOut(id, reasonFor(to, end))];
  const span = spanBetween(start, end);
  if (span.highMs < 0) return [leftOut(id, 'milestones out of order')];
  const minutes = (ms: number) => Math.max(0, ms) / minuteMs;
  const { clock } = settings;
  // A day without a clock time has no place within support hours.
  const onClock = clock && !start.floating && !end.floating && span.ms >= 0;
  return [
    {
      id,
      value: minutes(span.ms),
      low: minutes(span.lowMs),
      high: minutes(span.highMs),
      ...(onClock ? { beside: { support: supportMinutes(start.epochMs, end.epochMs, clock) } } : {}),
    },
  ];
}

/** What a definition of a duration adds where the book has a support clock. */
export function clockInWords({ settings }: Pick<MetricContext, 'settings'>): string {
  return settings.clock ? ` Also counted on the support clock (${nameOfClock(settings.clock)}).` : '';
}

/** How definitions say what happens to imprecise and missing times. */
export const honestTimes =
  'An incident with a missing end is left out and counted; an imprecise time widens the interval.';
