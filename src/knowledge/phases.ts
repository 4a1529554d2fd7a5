import { namedPhases, type Settings } from '../review/settings.ts';
import { isTimeValue, parseTimeValue, spanBetween } from '../review/time-value.ts';
import { type Milestone, type PhaseName, phaseNames, type Review, type Span } from '../review/types.ts';
import type { PhaseResult, Rating } from './types.ts';

const MINUTE = 60_000;

/** The phases of a response, planned against actual, in the runbook's order; all five, known or not. */
export function phasesOf(review: Review, settings: Pick<Settings, 'planned'>): PhaseResult[] {
  return phaseNames.map((phase) => {
    const plan = planOf(review, phase, settings);
    const actual = actualOf(review, phase);
    const rating = plan && actual.actual ? rate(plan.plannedMinutes, actual.actual) : undefined;
    return { phase, ...plan, ...actual, ...(rating === undefined ? {} : { rating }) };
  });
}

/**
 * The runbook's rating of a phase (its step 7), by the middle of the interval where a time is imprecise.
 * Undefined where the milestones are out of order: there is no speed in a negative duration.
 */
export function rate(plannedMinutes: number, actual: Span): Rating | undefined {
  const minutes = actual.ms / MINUTE;
  if (minutes < 0) return undefined;
  if (minutes > plannedMinutes * 1.5) return 'SIGNIFICANT_DELAY';
  if (minutes > plannedMinutes) return 'MINOR_DELAY';
  if (minutes < plannedMinutes) return 'FASTER_THAN_PLANNED';
  return 'ON_TIME';
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

/** A duration that the writer states in the Phases table stands; without one it follows from the milestones. */
function actualOf(review: Review, phase: PhaseName): Pick<PhaseResult, 'actual' | 'source'> {
  const minutes = review.body.phases.find((each) => each.phase === phase)?.actualMinutes;
  if (minutes !== undefined) {
    const ms = minutes * MINUTE;
    return { actual: { ms, lowMs: ms, highMs: ms }, source: 'table' };
  }
  const actual = spanOfPhase(review, phase);
  return actual ? { actual, source: 'timeline' } : { source: 'timeline' };
}

function spanOfPhase(review: Review, phase: PhaseName): Span | undefined {
  const { started, detected, responded, contained, resolved } = review.milestones;
  switch (phase) {
    case 'Detection':
      return known(started, detected);
    case 'Response':
      return known(detected, responded);
    case 'Containment':
      return known(responded, contained);
    case 'Resolution':
      return known(contained, resolved);
    case 'Review':
      return known(resolved, heldOf(review));
  }
}

/** The day of the review meeting as a time value; undefined where it is not known. */
function heldOf(review: Review): Milestone | undefined {
  const held = review.meta.review?.held;
  const time = held === undefined ? undefined : parseTimeValue(held);
  return isTimeValue(time) ? time : undefined;
}

/** The span between two milestones, where both are known. */
export function known(from: Milestone | undefined, to: Milestone | undefined): Span | undefined {
  return isTimeValue(from) && isTimeValue(to) ? spanBetween(from, to) : undefined;
}
