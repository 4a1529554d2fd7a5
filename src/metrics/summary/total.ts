import { samplesOf } from '../finding.ts';
import type { Finding, Sample, Summary } from '../metric.ts';
import type { Interval } from '../statistics/interval.ts';
import { mean, median, quantile, sorted } from '../statistics/quantile.ts';
import { intervalsOf } from './durations.ts';

/**
 * The sum of what is known, and the distribution of its parts beside it.
 *
 * A sum is counted, not estimated: where every part is exact it has no interval. Where times were imprecise, the
 * interval runs from the sum of the lowest possible values to the sum of the highest. What was left out is not in it.
 */
export function summariseTotal(findings: readonly Finding[]): Summary {
  const samples = samplesOf(findings);
  if (samples.length === 0) return { value: null, interval: null, also: { median: null, p90: null, mean: null } };
  const values = sorted(samples.map((sample) => sample.value));
  const intervals = intervalsOf(samples);
  return {
    value: sumOf(values),
    interval: reach(samples),
    also: {
      median: median(values),
      median_low: intervals.median?.[0] ?? null,
      median_high: intervals.median?.[1] ?? null,
      p90: quantile(values, 0.9),
      mean: mean(values),
      mean_low: intervals.mean?.[0] ?? null,
      mean_high: intervals.mean?.[1] ?? null,
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
