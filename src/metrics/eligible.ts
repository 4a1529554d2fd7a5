import { fits, type MetricFilter } from './filter.ts';
import { byCodeUnits } from './grouped.ts';
import { factsOfEntry, factsOfReview, type IncidentFacts } from './incident-facts.ts';
import type { Finding, Metric, MetricContext } from './metric.ts';
import type { MetricReview } from './metric-review.ts';

/** An incident that can be measured, with or without a review. */
export interface Eligible {
  readonly facts: IncidentFacts;
  find(metric: Metric): readonly Finding[];
}

/** The incidents to measure, and how many reviews stay outside for which reason. */
export interface Eligibility {
  readonly incidents: readonly Eligible[];
  /** Incidents that stand in the register only; few metrics ask for them. */
  readonly unreviewed: readonly Eligible[];
  readonly outside: Readonly<Record<string, number>>;
  readonly outsideUnreviewed: Readonly<Record<string, number>>;
}

/**
 * Incidents count whatever the status of their review: a fact that a draft states is a fact. What a draft only proposes
 * (its actions) or has not answered yet (its checklists) each metric leaves out by itself. Incidents only: drills and near misses stay outside, and so does what began after the day of the report. Incidents
 * of the register are those whose id no review has, whatever the review's kind.
 */
export function eligible(reviews: readonly MetricReview[], context: MetricContext, filter: MetricFilter): Eligibility {
  const reviewed = new Set([...context.reviews, ...reviews].map((review) => review.meta.id));
  const known = sieve(
    reviews.map((review) => ({
      facts: factsOfReview(review),
      kind: review.meta.kind ?? 'incident',
      find: (metric: Metric) => metric.find(review, context),
    })),
    context,
    filter,
  );
  const unreviewed = sieve(
    context.register
      .filter((entry) => !reviewed.has(entry.id))
      .map((entry) => ({
        facts: factsOfEntry(entry),
        kind: 'incident',
        find: (metric: Metric) => metric.findUnreviewed?.(entry, context) ?? [],
      })),
    context,
    filter,
  );
  return {
    incidents: known.incidents,
    unreviewed: unreviewed.incidents,
    outside: known.outside,
    outsideUnreviewed: unreviewed.outside,
  };
}

function sieve(
  candidates: readonly (Eligible & { readonly kind: string })[],
  { asOfDay }: MetricContext,
  filter: MetricFilter,
) {
  const outside: Record<string, number> = {};
  const incidents = candidates.filter(({ facts, kind }) => {
    const fit = fits(facts, filter);
    if (fit === false) return false;
    const late = facts.day !== undefined && facts.day > asOfDay;
    const reason = kind !== 'incident' ? kind : fit !== true ? fit : late ? 'after the day of the report' : undefined;
    if (reason !== undefined) outside[reason] = (outside[reason] ?? 0) + 1;
    return reason === undefined;
  });
  return { incidents, outside: Object.fromEntries(Object.entries(outside).sort(([a], [b]) => byCodeUnits(a, b))) };
}
