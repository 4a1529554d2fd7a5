import { isSample } from './finding.ts';
import { stated } from './impact-total.ts';
import type { Finding, Metric } from './metric.ts';
import { findSpan } from './milestone-span.ts';
import { summariseTotal } from './summary/total.ts';

/** Minutes of downtime, added up: as stated, else from the timeline. */
export const downtime: Metric = {
  id: 'downtime',
  title: 'Downtime',
  question: 'How much downtime do incidents cause?',
  unit: 'minutes',
  better: 'lower',
  statistic: 'total',
  counted: 'incidents',
  define: () =>
    'Minutes of downtime, added up: as stated, else resolved − started. Incidents of which neither is known are left ' +
    'out and counted, so the true total may be larger; incidents at the same time count each. Beside it the median, ' +
    'the 90th percentile and the mean of an incident, and how many are derived.',
  find(review, context) {
    const minutes = review.meta.impact?.downtime_minutes;
    if (minutes !== undefined) return [stated(review.meta.id, minutes)];
    return findSpan(review, 'started', 'resolved', context).map(derived);
  },
  summarise(findings) {
    const summary = summariseTotal(findings);
    const count = findings.filter((finding) => isSample(finding) && finding.outcome === 'derived').length;
    return { ...summary, counts: { derived: count } };
  },
};

function derived(finding: Finding): Finding {
  return isSample(finding) ? { ...finding, outcome: 'derived' } : finding;
}
