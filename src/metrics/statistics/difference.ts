/** Has anything changed? The difference of two estimates, later minus earlier, with its 95 % interval. */
import { fewestForInterval, percentileInterval, replicates, resampledQuantile } from './bootstrap.ts';
import type { Interval } from './interval.ts';
import { median } from './quantile.ts';

/** Later minus earlier, in the unit of both. */
export interface Difference {
  readonly value: number;
  readonly interval: Interval;
}

/** An estimate with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * The difference of two independent medians with its percentile bootstrap interval; null where either sample has
 * too few values for an interval. The two samples are drawn from independent streams of the same generator.
 */
export function differenceOfMedians(later: readonly number[], earlier: readonly number[]): Difference | null {
  if (Math.min(later.length, earlier.length) < fewestForInterval) return null;
  const statistics = { median: resampledQuantile(0.5) };
  const after = replicates(later, statistics).median;
  const before = replicates(earlier, statistics, 1).median;
  const rounds = Math.min(after.length, before.length);
  const differences = after.subarray(0, rounds).map((value, round) => value - (before[round] ?? 0));
  const interval = percentileInterval(differences, rounds);
  return interval && { value: median(later) - median(earlier), interval };
}

/**
 * The difference of two independent estimates from their own intervals (Zou and Donner 2008). With Wilson's intervals
 * of two shares it is method 10 of Newcombe 1998; with exact intervals of two counts it errs on the careful side.
 */
export function differenceOfEstimates(later: Estimate, earlier: Estimate): Difference {
  const value = later.value - earlier.value;
  const below = Math.hypot(later.value - later.interval[0], earlier.interval[1] - earlier.value);
  const above = Math.hypot(later.interval[1] - later.value, earlier.value - earlier.interval[0]);
  return { value, interval: [value - below, value + above] };
}

/** Whether an interval of a difference leaves zero out: only then may a change be claimed. */
export function leavesZero({ interval: [low, high] }: Difference): boolean {
  return low > 0 || high < 0;
}
