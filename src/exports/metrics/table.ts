import type { Colours } from '../../colour.ts';
import { grouped } from '../../metrics/grouped.ts';
import type { MetricGroup, MetricResult } from '../../metrics/metric.ts';
import { visible } from '../../visible.ts';
import type { Printer } from './printer.ts';
import { groupTitles, wordCounts, wordFurther, wordInterval, wordLeftOut, wordValue } from './words.ts';

/** For people: each number with all that it has to carry, and its groups as a table. */
export const table: Printer = {
  name: 'table',
  summary: 'for people, with definitions',
  print({ asOf, metrics }, colours) {
    const blocks = metrics.map((metric) => block(metric, colours));
    return `${[`As of ${asOf}`, ...blocks].join('\n\n')}\n`;
  },
};

function block(metric: MetricResult, colours: Colours): string {
  const leftOut = wordLeftOut(metric, metric.outside);
  const beside = [visible(wordCounts(metric)), wordFurther(metric, metric.unit)].filter(Boolean).join('; ');
  return [
    `${colours.bold(metric.title)}  ${colours.dim(metric.id)}`,
    `  ${metric.sentence}`,
    ...(beside === '' ? [] : [`  Beside it: ${beside}`]),
    ...(leftOut === '' ? [] : [`  Left out: ${leftOut}`]),
    `  ${colours.dim(visible(metric.definition))}`,
    ...[...grouped(metric.groups, ({ by }) => [by]).values()].map((groups) => groupTable(metric, groups, colours)),
  ].join('\n');
}

function groupTable({ unit, statistic }: MetricResult, groups: readonly MetricGroup[], colours: Colours): string {
  const [first] = groups;
  const rows = groups.map((group) => [
    visible(group.key),
    wordValue(group, unit),
    wordInterval(group, unit),
    `${group.n} of ${group.of}`,
    visible(wordCounts(group)),
    wordLeftOut(group),
  ]);
  const all = [
    [first ? groupTitles[first.by] : '', statistic, '95 % interval', 'n of', 'of which', 'left out'],
    ...rows,
  ];
  // A column in which nothing stands says nothing.
  const shown = (all[0] ?? []).map((_, column) => column).filter((column) => rows.some((row) => row[column] !== ''));
  const width = (column: number) => all.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0);
  const [head = '', ...lines] = all.map((row) =>
    `    ${shown.map((column) => (row[column] ?? '').padEnd(width(column))).join('   ')}`.trimEnd(),
  );
  return [colours.dim(head), ...lines].join('\n');
}
