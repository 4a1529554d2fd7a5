import { samplesOf } from '../finding.ts';
import { grouped } from '../grouped.ts';
import type { Finding, Sample, Summary } from '../metric.ts';
import { clusteredShareInterval } from '../statistics/clustered-share.ts';
import { type Difference, differenceOfEstimates } from '../statistics/difference.ts';
import type { Interval } from '../statistics/interval.ts';
import { ends } from './ends.ts';

/** The share of samples whose value is 1, with Wilson's interval; several samples of one incident weigh together. */
export function summariseShare(findings: readonly Finding[]): Summary {
  const samples = samplesOf(findings);
  return { value: shareOf(samples), interval: intervalOfShare(samples), also: {} };
}

/** Later minus earlier share; null where one has no samples. */
export function compareShares(later: readonly Finding[], earlier: readonly Finding[]): Difference | null {
  const after = estimateOf(later);
  const before = estimateOf(earlier);
  return after && before && differenceOfEstimates(after, before);
}

/** The share of ones under a name, with its interval and its number of samples, for `also`. */
export function shareBeside(name: string, samples: readonly Sample[]): Record<string, number | null> {
  return { [name]: shareOf(samples), ...ends(name, intervalOfShare(samples)), [`${name}_n`]: samples.length };
}

function shareOf(samples: readonly Sample[]): number | null {
  return samples.length === 0 ? null : samples.filter((sample) => sample.value === 1).length / samples.length;
}

function intervalOfShare(samples: readonly Sample[]): Interval | null {
  const clusters = grouped(samples, (sample) => [sample.cluster ?? sample.id]);
  return clusteredShareInterval(
    [...clusters.values()].map((cluster) => ({
      yes: cluster.filter((sample) => sample.value === 1).length,
      answers: cluster.length,
    })),
  );
}

function estimateOf(findings: readonly Finding[]) {
  const { value, interval } = summariseShare(findings);
  return value === null || interval === null ? null : { value, interval };
}
