import { metricsOf } from './index.ts';
import type { MetricContext } from './metric.ts';

/** docs/metrics.md: every metric with its question and its definition under these settings. */
export function definitionsPage(settings: MetricContext['settings']): string {
  const context: MetricContext = { asOfMs: 0, asOfDay: '1970-01-01', settings, register: [], reviews: [] };
  const parts = metricsOf([]).map((metric) => {
    const { id, title, question, unit, statistic, counted } = metric;
    return `## ${title}\n\n\`${id}\`: ${statistic} of ${counted}, in ${unit}. ${question}\n\n${metric.define(context)}`;
  });
  return `# What the numbers mean

Written from the metrics themselves by \`npm run generate\`, with the settings that count without a configuration. The same
words stand beside each number wherever it is shown. What books state in money has a cost metric for each currency beside these.

${parts.join('\n\n')}
`;
}
