import type { Colours } from '../../colour.ts';
import { visible } from '../../visible.ts';
import { grouped } from '../grouped.ts';
import type { MetricGroup, MetricResult } from '../metric.ts';
import type { Printer } from './printer.ts';
import { groupTitles, wordFurther, wordInterval, wordLeftOut, wordValue } from './words.ts';

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
  const further = wordFurther(metric, metric.unit);
  return [
    `${colours.bold(metric.title)}  ${colours.dim(metric.id)}`,
    `  ${metric.sentence}`,
    ...(further === '' ? [] : [`  Beside it: ${further}`]),
    ...(leftOut === '' ? [] : [`  Left out: ${leftOut}`]),
    `  ${colours.dim(visible(metric.definition))}`,
    ...[...grouped(metric.groups, ({ by }) => [by]).values()].map((groups) => groupTable(metric, groups, colours)),
  ].join('\n');
}

function groupTable({ unit, statistic }: MetricResult, groups: readonly MetricGroup[], colours: Colours): string {
  const [first] = groups;
  const head = [first ? groupTitles[first.by] : '', statistic, '95 % interval', 'n of', 'left out'];
  const rows = groups.map((group) => [
    visible(group.key),
    wordValue(group, unit),
    wordInterval(group, unit),
    `${group.n} of ${group.of}`,
    wordLeftOut(group),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `    ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd();
  return [colours.dim(line(head)), ...rows.map(line)].join('\n');
}
