import type { MetricResult } from '../../metrics/metric.ts';
import type { Printer } from './printer.ts';

/** JSON in the shape of schema/metrics.schema.json; keys stand in a fixed order, so equal numbers are equal bytes. */
export const json: Printer = {
  name: 'json',
  summary: 'for machines, schema/metrics.schema.json',
  print: ({ asOf, metrics }) =>
    `${JSON.stringify({ version: 1, asOf, metrics: metrics.map(metricOf) }, undefined, 2)}\n`,
};

/** A result without its single points, which are the site's business. */
function metricOf(result: MetricResult) {
  return {
    id: result.id,
    title: result.title,
    question: result.question,
    unit: result.unit,
    better: result.better,
    statistic: result.statistic,
    counted: result.counted,
    definition: result.definition,
    sentence: result.sentence,
    value: result.value,
    n: result.n,
    of: result.of,
    left_out: result.left_out,
    outside: result.outside,
    interval: result.interval,
    also: result.also,
    counts: result.counts,
    groups: result.groups.map(({ by, key, value, n, of, left_out, interval, also, counts }) => {
      return { by, key, value, n, of, left_out, interval, also, counts };
    }),
  };
}
