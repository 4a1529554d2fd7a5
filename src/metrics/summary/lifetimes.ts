import { countOutcomes, samplesOf } from '../finding.ts';
import type { Finding, Summary } from '../metric.ts';
import { type Difference, differenceOfEstimates } from '../statistics/difference.ts';
import { kaplanMeier, medianSurvival, type SurvivalStep, survivalAt } from '../statistics/kaplan-meier.ts';

/** Ages, in days, at which the share that has closed is told. */
const ages = [30, 90] as const;

/** How a lifetime ended, or did not, and whose word that is. */
const lifetimeOutcomes = ['closed', 'closed by the history', 'open', 'dropped'];

/**
 * The median lifetime by Kaplan and Meier, censored samples included, and the share that has ended by 30 and 90 days.
 * The interval is null where one of its ends is not reached yet; `median_low` and `median_high` give the one that is.
 */
export function summariseLifetimes(findings: readonly Finding[]): Summary {
  const samples = samplesOf(findings);
  const steps = lifetimeCurve(findings);
  const { median, low, high } = medianSurvival(steps);
  const oldest = samples.reduce((longest, sample) => Math.max(longest, sample.value), 0);
  return {
    value: median,
    interval: low !== null && high !== null ? [low, high] : null,
    also: {
      median_low: low,
      median_high: high,
      ...Object.assign({}, ...ages.map((age) => endedBy(steps, age, oldest))),
    },
    counts: countOutcomes(samples, lifetimeOutcomes),
  };
}

/** Later minus earlier median lifetime; null where one of them, or an end of its interval, is not reached yet. */
export function compareLifetimes(later: readonly Finding[], earlier: readonly Finding[]): Difference | null {
  const after = summariseLifetimes(later);
  const before = summariseLifetimes(earlier);
  if (after.value === null || after.interval === null || before.value === null || before.interval === null) return null;
  return differenceOfEstimates(
    { value: after.value, interval: after.interval },
    { value: before.value, interval: before.interval },
  );
}

/** The share of lifetimes that still last against their unit, by Kaplan and Meier, with its band. */
export function lifetimeCurve(findings: readonly Finding[]): readonly SurvivalStep[] {
  return kaplanMeier(samplesOf(findings).map((sample) => ({ duration: sample.value, ended: !sample.censored })));
}

/** Null where nothing was watched for so long, unless everything has ended before. */
function endedBy(steps: readonly SurvivalStep[], age: number, oldest: number): Record<string, number | null> {
  const step = survivalAt(steps, age);
  const known = oldest >= age || step.surviving === 0;
  return {
    [`closed_by_day_${age}`]: known ? 1 - step.surviving : null,
    [`closed_by_day_${age}_low`]: known ? 1 - step.high : null,
    [`closed_by_day_${age}_high`]: known ? 1 - step.low : null,
  };
}
