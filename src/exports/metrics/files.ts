import type { KnowledgeBase } from '../../knowledge/types.ts';
import type { MetricContext, MetricResult } from '../../metrics/metric.ts';
import { packBook } from '../../metrics/packed-book.ts';
import { toCsv } from '../csv.ts';
import { numbersAsCsv } from './csv.ts';

/**
 * What stands beside the page of metrics, by its address: for each metric its numbers as CSV, for those that have
 * single values these too, and `metrics/data.json`, from which a browser measures a part of the book.
 */
export function metricFiles(
  kb: Pick<KnowledgeBase, 'incidents' | 'metrics'>,
  context: MetricContext,
): ReadonlyMap<string, string> {
  const numbers = kb.metrics.map((metric): readonly [string, string] => [
    `metrics/${metric.id}.csv`,
    numbersAsCsv([metric]),
  ]);
  const values = kb.metrics
    .filter(({ points }) => points.length > 0)
    .map((metric): readonly [string, string] => [`metrics/${metric.id}-values.csv`, valuesOf(metric)]);
  const data = {
    version: 1,
    book: packBook(kb.incidents, context),
    incidents: Object.fromEntries(kb.incidents.map(({ id, slug, meta }) => [id, { slug, title: meta.title }])),
  };
  return new Map([...numbers, ...values, ['metrics/data.json', `${JSON.stringify(data)}\n`]]);
}

function valuesOf({ id, unit, points }: MetricResult): string {
  const columns = ['metric', 'id', 'value', 'low', 'high', 'unit', 'still_growing'];
  return toCsv([
    columns,
    ...points.map((point) => [
      id,
      point.id,
      point.value,
      point.low,
      point.high,
      unit,
      point.censored ? 'true' : 'false',
    ]),
  ]);
}
