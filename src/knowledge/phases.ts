import { actualSpan, planOf, rate } from '../metrics/phases.ts';
import type { Settings } from '../review/settings.ts';
import { isTimeValue, spanBetween } from '../review/time-value.ts';
import { type Milestone, phaseNames, type Review, type Span } from '../review/types.ts';
import type { PhaseResult } from './types.ts';

const MINUTE = 60_000;

/**
 * The phases of a response, planned against actual, in the runbook's order; all five, known or not. The rating is by
 * the middle of the interval where a time is imprecise, and absent where the milestones are out of order.
 */
export function phasesOf(review: Review, settings: Settings): PhaseResult[] {
  return phaseNames.map((phase) => {
    const plan = planOf(review, phase, { settings });
    const actual = actualSpan(review, phase);
    const stated = review.body.phases.some((row) => row.phase === phase && row.actualMinutes !== undefined);
    return {
      phase,
      ...(plan ? { plannedMinutes: plan.minutes, plannedFrom: plan.from } : {}),
      ...(actual === undefined ? {} : { actual }),
      ...(plan && actual && actual.ms >= 0 ? { rating: rate(actual.ms / MINUTE, plan.minutes) } : {}),
      source: stated ? 'table' : 'timeline',
    };
  });
}

/** The span between two milestones, where both are known. */
export function known(from: Milestone | undefined, to: Milestone | undefined): Span | undefined {
  return isTimeValue(from) && isTimeValue(to) ? spanBetween(from, to) : undefined;
}
