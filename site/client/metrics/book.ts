import { eligible } from '../../../src/metrics/eligible.ts';
import { measure } from '../../../src/metrics/engine.ts';
import type { MetricFilter } from '../../../src/metrics/filter.ts';
import { metricsOf } from '../../../src/metrics/index.ts';
import type { MetricContext, MetricResult } from '../../../src/metrics/metric.ts';
import type { MetricReview } from '../../../src/metrics/metric-review.ts';
import { type PackedBook, unpackBook } from '../../../src/metrics/packed-book.ts';
import { shownGroups } from '../../../src/metrics/shown-groups.ts';

/** The book's data in the browser. */
export interface Book {
  readonly reviews: readonly MetricReview[];
  readonly context: MetricContext;
  readonly incidents: Readonly<Record<string, { readonly slug: string; readonly title: string }>>;
}

/** Fetches the book's data from our own host. Throws where it cannot be had. */
export async function loadBook(address: string): Promise<Book> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const { book, incidents } = (await response.json()) as { book: PackedBook; incidents: Book['incidents'] };
  return { ...unpackBook(book), incidents };
}

/** How many incidents a filter leaves, and how many there are. */
export function countFitting(
  { reviews, context }: Book,
  filter: MetricFilter,
): readonly [fitting: number, all: number] {
  const count = (by: MetricFilter) => eligible(reviews, context, by).incidents.length;
  return [count(filter), count({})];
}

/**
 * Measures a part of the book, one metric after the other with a pause between, so that the page stays awake.
 * Undefined where `isStale` says that nobody waits for it any more.
 */
export async function measurePart(
  { reviews, context }: Book,
  filter: MetricFilter,
  isStale: () => boolean,
): Promise<readonly MetricResult[] | undefined> {
  const results: MetricResult[] = [];
  for (const { id } of metricsOf(reviews)) {
    await new Promise((resolve) => setTimeout(resolve));
    if (isStale()) return undefined;
    results.push(...measure(reviews, context, { ...shownGroups, filter, metrics: [id] }));
  }
  return results;
}
