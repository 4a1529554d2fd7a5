import { exactly, leftOut } from './finding.ts';
import type { Finding, Metric, Unit } from './metric.ts';
import type { MetricReview } from './metric-review.ts';
import { summariseTotal } from './summary/total.ts';

/** What differs between the totals of the impact. */
export interface ImpactTotal {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly unit: Unit;
  /** What is added up, as the subject of the definition. */
  readonly what: string;
  read(review: MetricReview): number | 'unknown' | undefined;
}

/** The metric of a field of the impact: its total, and how it spreads over incidents. */
export function impactTotal({ id, title, question, unit, what, read }: ImpactTotal): Metric {
  return {
    id,
    title,
    question,
    unit,
    better: 'lower',
    statistic: 'total',
    counted: 'incidents',
    define: () =>
      `${what}, added up over the incidents that state a number; unknown and unanswered ones are left out and counted, ` +
      'so the true total may be larger. Beside it the median, the 90th percentile and the mean of an incident.',
    find: (review) => [stated(review.meta.id, read(review))],
    summarise: summariseTotal,
  };
}

/** A stated amount as a sample; the honest blank and the missing answer are told apart. */
export function stated(id: string, amount: number | 'unknown' | undefined): Finding {
  if (amount === 'unknown') return leftOut(id, 'unknown');
  return amount === undefined ? leftOut(id, 'not answered') : exactly(id, amount);
}
