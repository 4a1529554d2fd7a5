import { grouped } from '../../metrics/grouped.ts';
import type { Measured, MetricResult } from '../../metrics/metric.ts';
import type { Printer } from './printer.ts';
import { groupTitles, wordInterval, wordLeftOut, wordValue } from './words.ts';

/** Markdown, for a wiki or a pull request: one table of all numbers, then groups, then definitions. */
export const markdown: Printer = {
  name: 'md',
  summary: 'Markdown for a wiki or a report',
  print: ({ asOf, metrics }) =>
    [
      `# Metrics as of ${asOf}`,
      tableOf(
        'Metric',
        metrics.map((metric) => [metric.title, metric, metric] as const),
      ),
      ...metrics.flatMap(groupsOf),
      '## Definitions',
      metrics.map((metric) => `- **${plain(metric.title)}**: ${plain(metric.definition)}`).join('\n'),
    ]
      .join('\n\n')
      .concat('\n'),
};

function groupsOf(metric: MetricResult): string[] {
  return [...grouped(metric.groups, ({ by }) => [by])].flatMap(([, groups]) => {
    const [first] = groups;
    if (!first) return [];
    const title = groupTitles[first.by];
    return [
      `## ${plain(metric.title)} by ${title}`,
      tableOf(
        title.charAt(0).toUpperCase() + title.slice(1),
        groups.map((group) => [group.key, metric, group] as const),
      ),
    ];
  });
}

function tableOf(
  first: string,
  rows: readonly (readonly [key: string, metric: MetricResult, measured: Measured])[],
): string {
  const lines = rows.map(([key, metric, measured]) => [
    plain(key),
    `${wordValue(measured, metric.unit)}${measured.value === null ? '' : ` (${metric.statistic})`}`,
    wordInterval(measured, metric.unit),
    `${measured.n} of ${measured.of}`,
    wordLeftOut(measured),
  ]);
  const head = [first, 'Value', '95 % interval', 'n of', 'Left out'];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Text of the book's as text: nothing in it may become markup or end a cell. */
function plain(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>|~#]/g, '\\$&');
}
