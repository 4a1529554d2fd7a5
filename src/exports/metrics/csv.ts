import type { Measured, MetricResult } from '../../metrics/metric.ts';
import { type CsvCell, toCsv } from '../csv.ts';
import type { Printer } from './printer.ts';

const columns = [
  'metric',
  'by',
  'group',
  'statistic',
  'unit',
  'value',
  'low',
  'high',
  'n',
  'of',
  'left_out',
  'counts',
  'p90',
  'mean',
];

/** CSV (RFC 4180), a row for each number; text that a spreadsheet would run as a formula begins with an apostrophe. */
export const csv: Printer = {
  name: 'csv',
  summary: 'for spreadsheets, a row for each number',
  print: ({ metrics }) => numbersAsCsv(metrics),
};

/** The same CSV without the printer around it. */
export function numbersAsCsv(metrics: readonly MetricResult[]): string {
  return toCsv([columns, ...metrics.flatMap(rowsOf)]);
}

function rowsOf(result: MetricResult): readonly (readonly CsvCell[])[] {
  const cells = (result.cells ?? []).map((cell) => ({
    ...cell,
    by: `${cell.by} and part`,
    key: `${cell.key} ${cell.part}`,
  }));
  return [rowOf(result, result), ...[...result.groups, ...cells].map((group) => rowOf(result, group, group))];
}

function rowOf(
  { id, statistic, unit }: MetricResult,
  measured: Measured,
  group?: { readonly by: string; readonly key: string },
) {
  const { value, interval, n, of, left_out, also, counts } = measured;
  return [
    id,
    group?.by ?? 'all',
    group?.key ?? '',
    statistic,
    unit,
    value,
    interval?.[0] ?? null,
    interval?.[1] ?? null,
    n,
    of,
    listed(left_out),
    listed(counts),
    also['p90'] ?? null,
    also['mean'] ?? null,
  ];
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name}: ${count}`)
    .join('; ');
}
