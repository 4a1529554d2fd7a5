import type { Measured, MetricResult } from '../../src/metrics/metric.ts';

/** The value of a typical sample with its interval, where `value` itself may be a sum of all of them. */
export interface Centre {
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
  readonly word: string;
}

/** What stands for a typical sample: the median of a total's parts, else the value itself. */
export function centreOf(measured: Measured, { statistic }: Pick<MetricResult, 'statistic'>): Centre {
  if (statistic !== 'total') return { value: measured.value, interval: measured.interval, word: statistic };
  const { median = null, median_low: low = null, median_high: high = null } = measured.also;
  return { value: median, interval: low !== null && high !== null ? [low, high] : null, word: 'median' };
}
