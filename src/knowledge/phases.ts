import { actualSpan, rate } from '../metrics/phases.ts';
import { namedPhases, type Settings } from '../review/settings.ts';
import { isTimeValue, spanBetween } from '../review/time-value.ts';
import { type Milestone, type PhaseName, phaseNames, type Review, type Span } from '../review/types.ts';
import type { PhaseResult } from './types.ts';

const MINUTE = 60_000;

/**
 * The phases of a response, planned against actual, in the runbook's order; all five, known or not. The rating is by
 * the middle of the interval where a time is imprecise, and absent where the milestones are out of order.
 */
export function phasesOf(review: Review, settings: Pick<Settings, 'planned'>): PhaseResult[] {
  return phaseNames.map((phase) => {
    const plan = planOf(review, phase, settings);
    const actual = actualSpan(review, phase);
    const stated = review.body.phases.some((row) => row.phase === phase && row.actualMinutes !== undefined);
    return {
      phase,
      ...plan,
      ...(actual === undefined ? {} : { actual }),
      ...(plan && actual && actual.ms >= 0 ? { rating: rate(actual.ms / MINUTE, plan.plannedMinutes) } : {}),
      source: stated ? 'table' : 'timeline',
    };
  });
}

/** The span between two milestones, where both are known. */
export function known(from: Milestone | undefined, to: Milestone | undefined): Span | undefined {
  return isTimeValue(from) && isTimeValue(to) ? spanBetween(from, to) : undefined;
}

type Plan = Required<Pick<PhaseResult, 'plannedMinutes' | 'plannedFrom'>>;

/** What was planned for this incident alone wins over what holds for its severity. */
function planOf(review: Review, phase: PhaseName, settings: Pick<Settings, 'planned'>): Plan | undefined {
  const own = namedPhases(review.meta.planned ?? {})[phase];
  if (own !== undefined) return { plannedMinutes: own, plannedFrom: 'review' };
  const row = review.body.phases.find((each) => each.phase === phase)?.plannedMinutes;
  if (row !== undefined) return { plannedMinutes: row, plannedFrom: 'table' };
  const general = settings.planned[review.meta.severity]?.[phase];
  return general === undefined ? undefined : { plannedMinutes: general, plannedFrom: 'settings' };
}
