import type { Rating } from '../knowledge/types.ts';
import { phaseNames } from '../review/types.ts';
import { answered, countOutcomes, leftOut, samplesOf } from './finding.ts';
import type { Finding, Metric, MetricContext, Sample } from './metric.ts';
import type { MetricReview } from './metric-review.ts';
import { actualSpan, planOf, rate } from './phases.ts';
import { median } from './statistics/quantile.ts';
import { compareShares, summariseShare } from './summary/share.ts';

const minuteMs = 60_000;
const ratings: readonly Rating[] = ['SIGNIFICANT_DELAY', 'MINOR_DELAY', 'ON_TIME', 'FASTER_THAN_PLANNED'];

/** Planned against actual: the share of phases without delay, whole and for each phase, and how many had each rating. */
export const phasePerformance: Metric = {
  id: 'phase-performance',
  title: 'Phase performance',
  question: 'Which phase of the response takes longer than planned?',
  unit: 'share',
  better: 'higher',
  statistic: 'share',
  counted: 'phases',
  define: () =>
    'Phases rated ON_TIME or FASTER_THAN_PLANNED ÷ phases with a plan and a known duration, whole and for each phase. ' +
    'Beside it how many had each rating (more than 1.5 × planned is a SIGNIFICANT_DELAY, more than planned a ' +
    'MINOR_DELAY) and the medians of planned and actual minutes. The Review phase is counted in whole days. ' +
    'A phase whose times are too imprecise for one rating is left out and counted.',
  find: (review, context) => phaseNames.map((phase) => findPhase(review, phase, context)),
  summarise(findings) {
    const samples = samplesOf(findings);
    return {
      ...summariseShare(findings),
      also: {
        planned_median: medianBeside(samples, 'planned'),
        actual_median: medianBeside(samples, 'actual'),
      },
      counts: countOutcomes(samples, ratings),
    };
  },
  parts: (findings) => phaseNames.map((key) => ({ key, findings: findings.filter(({ part }) => part === key) })),
  compare: compareShares,
};

function findPhase(review: MetricReview, part: (typeof phaseNames)[number], context: MetricContext): Finding {
  const { id } = review.meta;
  const planned = planOf(review, part, context)?.minutes;
  const span = actualSpan(review, part);
  if (planned === undefined) return leftOut(id, 'no plan', { part });
  if (span === undefined) return leftOut(id, 'duration unknown', { part });
  if (span.highMs < 0) return leftOut(id, 'milestones out of order', { part });
  const [low, actual, high] = [span.lowMs, span.ms, span.highMs].map((ms) => Math.max(0, ms) / minuteMs);
  if (low === undefined || actual === undefined || high === undefined) return leftOut(id, 'duration unknown', { part });
  const outcome = rate(actual, planned);
  if (rate(low, planned) !== outcome || rate(high, planned) !== outcome) {
    return leftOut(id, 'too imprecise to rate', { part });
  }
  const inTime = outcome === 'ON_TIME' || outcome === 'FASTER_THAN_PLANNED';
  return answered(id, inTime, { part, outcome, beside: { planned, actual } });
}

function medianBeside(samples: readonly Sample[], name: string): number | null {
  const values = samples.flatMap((sample) => sample.beside?.[name] ?? []);
  return values.length === 0 ? null : median(values);
}
