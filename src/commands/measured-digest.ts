import { type Digest, digestOf, metricsFor } from '../knowledge/digest/digest.ts';
import { type Period, periodBefore } from '../knowledge/digest/period.ts';
import { measure } from '../metrics/engine.ts';
import type { MetricResult } from '../metrics/metric.ts';
import type { Book } from '../pipeline.ts';

/** The digest of a period with the numbers that its cadence looks at, those of the period before beside them. */
export function measuredDigest({ kb, context }: Pick<Book, 'kb' | 'context'>, period: Period): Digest {
  const metrics = metricsFor[period.kind];
  const numbersOf = ({ from: since, until }: Period): readonly MetricResult[] =>
    metrics?.length === 0
      ? []
      : measure(context.reviews, context, { filter: { since, until }, ...(metrics ? { metrics } : {}) });
  return digestOf(kb, period, numbersOf(period), numbersOf(periodBefore(period)));
}
