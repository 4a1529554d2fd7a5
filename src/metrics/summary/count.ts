import { samplesOf } from '../finding.ts';
import type { Finding, Summary } from '../metric.ts';
import { type Difference, differenceOfEstimates } from '../statistics/difference.ts';
import { poissonInterval } from '../statistics/poisson.ts';

/** How many there were, with the exact interval of how many were to be expected. */
export function summariseCount(findings: readonly Finding[]): Summary {
  const count = samplesOf(findings).length;
  return { value: count, interval: poissonInterval(count), also: {} };
}

/** Later minus earlier count, for periods of about the same length such as two quarters. */
export function compareCounts(later: readonly Finding[], earlier: readonly Finding[]): Difference | null {
  const [after, before] = [later, earlier].map((findings) => samplesOf(findings).length);
  if (after === undefined || before === undefined || after + before === 0) return null;
  return differenceOfEstimates(
    { value: after, interval: poissonInterval(after) },
    { value: before, interval: poissonInterval(before) },
  );
}
