import { dayOf, isTimeValue, parseTimeValue } from '../review/time-value.ts';
import { milestoneNames } from '../review/types.ts';
import type { RegisterEntry } from './metric.ts';
import type { MetricReview } from './metric-review.ts';

/** What incidents are narrowed and grouped by. */
export interface IncidentFacts {
  readonly id: string;
  /** YYYY-MM-DD where it was written; undefined where no milestone is known. */
  readonly day: string | undefined;
  readonly severity: string;
  /** Undefined where they are not known, as for an incident that stands in the register only. */
  readonly systems: readonly string[] | undefined;
  readonly teams: readonly string[] | undefined;
  readonly cause: string | undefined;
  readonly detectedBy: string | undefined;
}

/** The facts of a review's incident. Its day is that of its beginning, else of the first milestone that is known. */
export function factsOfReview({ meta, milestones }: MetricReview): IncidentFacts {
  const first = milestoneNames.map((name) => milestones[name]).find((milestone) => isTimeValue(milestone));
  return {
    id: meta.id,
    day: isTimeValue(first) ? dayOf(first) : undefined,
    severity: meta.severity,
    systems: meta.systems,
    teams: meta.teams ?? [],
    cause: meta.cause === 'unknown' ? undefined : meta.cause,
    detectedBy: meta.detected_by === 'unknown' ? undefined : meta.detected_by,
  };
}

/** The facts of an incident of which only the register tells. */
export function factsOfEntry(entry: RegisterEntry): IncidentFacts {
  const started = parseTimeValue(entry.started);
  return {
    id: entry.id,
    day: isTimeValue(started) ? dayOf(started) : undefined,
    severity: entry.severity,
    systems: undefined,
    teams: undefined,
    cause: undefined,
    detectedBy: undefined,
  };
}
