import { samplesOf } from '../finding.ts';
import type { Finding, Sample, Summary } from '../metric.ts';
import type { Interval } from '../statistics/interval.ts';
import { mean, median, quantile, sorted } from '../statistics/quantile.ts';
import { intervalsOf } from './durations.ts';
import { ends } from './ends.ts';

/**
 * The sum of what is known, and the distribution of its parts beside it.
 *
 * A sum is counted, not estimated: where every part is exact it has no interval. Where times were imprecise, the
 * interval runs from the sum of the lowest possible values to the sum of the highest. What was left out is not in it.
 */
export function summariseTotal(findings: readonly Finding[]): Summary {
  const samples = samplesOf(findings);
  const values = sorted(samples.map((sample) => sample.value));
  const some = values.length > 0;
  const intervals = intervalsOf(samples);
  return {
    value: some ? sumOf(values) : null,
    interval: reach(samples),
    also: {
      median: some ? median(values) : null,
      ...ends('median', intervals.median),
      p90: some ? quantile(values, 0.9) : null,
      ...ends('p90', intervals.p90),
      mean: some ? mean(values) : null,
      ...ends('mean', intervals.mean),
    },
  };
}

function reach(samples: readonly Sample[]): Interval | null {
  if (samples.every((sample) => sample.low === sample.high)) return null;
  return [sumOf(sorted(samples.map((sample) => sample.low))), sumOf(sorted(samples.map((sample) => sample.high)))];
}

/** Summed from the smallest up, so that the order of reviews cannot change the last digit. */
function sumOf(ascending: readonly number[]): number {
  return ascending.reduce((sum, value) => sum + value, 0);
}
