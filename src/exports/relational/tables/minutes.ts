import { isSample } from '../../../metrics/finding.ts';
import { findSpan } from '../../../metrics/milestone-span.ts';
import type { MilestoneName } from '../../../review/types.ts';
import type { BookFacts, RelationalIncident } from '../table.ts';

/** Minutes with the bounds that imprecise times leave. */
interface Minutes {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The minutes between two milestones exactly as the metrics count them; undefined where these leave the incident out. */
export function minutesBetween(
  incident: RelationalIncident,
  from: MilestoneName,
  to: MilestoneName,
  { settings }: BookFacts,
): Minutes | undefined {
  return findSpan(incident, from, to, { settings }).find(isSample);
}
