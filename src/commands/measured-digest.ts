import { type Digest, digestOf, metricsFor } from '../knowledge/digest/digest.ts';
import { type Period, periodBefore } from '../knowledge/digest/period.ts';
import { measure } from '../metrics/engine.ts';
import type { MetricResult } from '../metrics/metric.ts';
import type { Book } from '../pipeline.ts';
import { secretsHider } from '../rules/secrets-are-absent.ts';
import { withTexts } from './masked.ts';

/**
 * The digest of a period with the numbers that its cadence looks at, those of the period before beside them. It goes to
 * chats, mails and issues, so what looks like a secret is hidden in it.
 */
export function measuredDigest({ kb, context, checked }: Book, period: Period): Digest {
  const metrics = metricsFor[period.kind];
  const numbersOf = ({ from: since, until }: Period): readonly MetricResult[] =>
    metrics?.length === 0
      ? []
      : measure(context.reviews, context, { filter: { since, until }, ...(metrics ? { metrics } : {}) });
  const digest = digestOf(kb, period, numbersOf(period), numbersOf(periodBefore(period)));
  return withTexts(digest, secretsHider(checked.project.settings));
}
