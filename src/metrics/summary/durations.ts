import { samplesOf } from '../finding.ts';
import type { Finding, Sample, Summary } from '../metric.ts';
import {
  fewestForInterval,
  percentileInterval,
  replicates,
  replicatesAlike,
  resampledMean,
  resampledQuantile,
} from '../statistics/bootstrap.ts';
import { type Difference, differenceOfMedians } from '../statistics/difference.ts';
import type { Interval } from '../statistics/interval.ts';
import { mean, median, quantile, sorted } from '../statistics/quantile.ts';
import { ends } from './ends.ts';

const statistics = {
  median: resampledQuantile(0.5),
  p90: resampledQuantile(0.9),
  mean: resampledMean,
};
type Name = keyof typeof statistics;

/**
 * Median first, then the 90th percentile and the mean, each with its bootstrap interval, in the samples' unit.
 *
 * Where times were imprecise, the interval begins where it would if every sample had its lowest possible value and
 * ends where it would if every sample had its highest: medians, quantiles and means only rise with their samples, so
 * no combination of true values gives an interval that reaches further out.
 */
export function summariseDurations(findings: readonly Finding[]): Summary {
  const samples = samplesOf(findings);
  const values = sorted(samples.map((sample) => sample.value));
  const some = values.length > 0;
  const intervals = intervalsOf(samples);
  return {
    value: some ? median(values) : null,
    interval: intervals.median,
    also: {
      p90: some ? quantile(values, 0.9) : null,
      ...ends('p90', intervals.p90),
      mean: some ? mean(values) : null,
      ...ends('mean', intervals.mean),
      ...onSupportClock(samples),
    },
  };
}

/** Later minus earlier median; see {@link differenceOfMedians}. */
export function compareDurations(later: readonly Finding[], earlier: readonly Finding[]): Difference | null {
  const values = (findings: readonly Finding[]) => samplesOf(findings).map((sample) => sample.value);
  return differenceOfMedians(values(later), values(earlier));
}

/** The 95 % interval of each statistic; all null where there are too few samples. */
export function intervalsOf(samples: readonly Sample[]): Readonly<Record<Name, Interval | null>> {
  const n = samples.length;
  if (n < fewestForInterval) return { median: null, p90: null, mean: null };
  const exact = samples.every((sample) => sample.low === sample.high);
  const lowest = samples.map(({ low }) => low);
  const [lows, highs] = exact
    ? [replicates(lowest, statistics)]
    : replicatesAlike([lowest, samples.map(({ high }) => high)], statistics);
  const of = (name: Name): Interval | null => {
    const low = percentileInterval(lows[name], n);
    const high = highs ? percentileInterval(highs[name], n) : low;
    return low && high && [low[0], high[1]];
  };
  return { median: of('median'), p90: of('p90'), mean: of('mean') };
}

/** The same durations counted on the support clock only, where there is one. */
function onSupportClock(samples: readonly Sample[]): Summary['also'] {
  const minutes = samples.flatMap((sample) => sample.beside?.['support'] ?? []);
  return minutes.length === 0 ? {} : { support_median: median(minutes), support_p90: quantile(minutes, 0.9) };
}
