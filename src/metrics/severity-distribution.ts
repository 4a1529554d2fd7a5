import { exactly, samplesOf } from './finding.ts';
import { byCodeUnits, grouped } from './grouped.ts';
import type { Metric } from './metric.ts';
import { compareCounts, summariseCount } from './summary/count.ts';

/** The fewest incidents of which percentages are told: below, one incident moves them by more than five points. */
const fewestForShares = 20;

/** How many incidents of each severity there were: counts, and shares only where there are enough. */
export const severityDistribution: Metric = {
  id: 'severity-distribution',
  title: 'Severity distribution',
  question: 'How many incidents are there, and how grave?',
  unit: 'count',
  better: 'lower',
  statistic: 'count',
  counted: 'incidents',
  define: () =>
    'Incidents, and how many of each severity. The interval is the exact one of the number to be expected (Poisson). ' +
    `Shares are given from ${fewestForShares} incidents on.`,
  find: (review) => [exactly(review.meta.id, 1, { part: review.meta.severity })],
  summarise(findings) {
    const samples = samplesOf(findings);
    const counts = [...grouped(samples, ({ part = '' }) => [part])].sort(([a], [b]) => byCodeUnits(a, b));
    const enough = samples.length >= fewestForShares;
    return {
      ...summariseCount(findings),
      also: Object.fromEntries(
        enough ? counts.map(([severity, { length }]) => [`${severity}_share`, length / samples.length]) : [],
      ),
      counts: Object.fromEntries(counts.map(([severity, { length }]) => [severity, length])),
    };
  },
  parts(findings, { settings }) {
    const found = grouped(findings, ({ part = '' }) => [part]);
    const others = [...found.keys()].filter((key) => !settings.severities.includes(key)).sort(byCodeUnits);
    return [...settings.severities, ...others].map((key) => ({ key, findings: found.get(key) ?? [] }));
  },
  compare: compareCounts,
};
