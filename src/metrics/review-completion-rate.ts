import { isTimeValue } from '../review/time-value.ts';
import { answered, countOutcomes, leftOut, samplesOf } from './finding.ts';
import type { Finding, Metric, MetricContext } from './metric.ts';
import { reasonFor } from './milestone-span.ts';
import { dueDay, dueDayOfEntry, targetsInWords } from './review-days.ts';
import { compareShares, summariseShare } from './summary/share.ts';

const outcomes = ['final', 'in-review', 'draft', 'missing'] as const;

/** The runbook's review completion rate, over incidents whose review is due; the register's are among them. */
export const reviewCompletionRate: Metric = {
  id: 'review-completion-rate',
  title: 'Review completion rate',
  question: 'Do incidents get their reviews?',
  unit: 'share',
  better: 'higher',
  statistic: 'share',
  counted: 'incidents',
  define: (context) =>
    'Final reviews ÷ incidents that require a review and whose review is due ' +
    `(${targetsInWords(context)}); what is not due yet stands in neither part. ${scopeInWords(context)}`,
  find(review, context) {
    const { id, severity, status } = review.meta;
    if (!context.settings.reviewRequired.includes(severity)) return [];
    const due = dueDay(review, context);
    if (due !== undefined) return [judged(id, status === 'final', status, due, context)];
    const { resolved } = review.milestones;
    return [leftOut(id, isTimeValue(resolved) ? 'severity without a target' : reasonFor('resolved', resolved))];
  },
  findUnreviewed(entry, context) {
    if (!context.settings.reviewRequired.includes(entry.severity)) return [];
    // Where not even the beginning can be read, the review is missing all the same.
    const due = dueDayOfEntry(entry, context) ?? '';
    return [judged(entry.id, false, 'missing', due, context)];
  },
  summarise(findings) {
    return { ...summariseShare(findings), counts: countOutcomes(samplesOf(findings), outcomes) };
  },
  compare: compareShares,
};

function judged(id: string, complete: boolean, outcome: string, due: string, { asOfDay }: MetricContext): Finding {
  return due < asOfDay ? answered(id, complete, { outcome }) : leftOut(id, 'not due yet');
}

function scopeInWords({ register }: MetricContext): string {
  return register.length === 0
    ? 'There is no register, so only reviews that were begun are counted.'
    : `The register of ${register.length} ${register.length === 1 ? 'incident' : 'incidents'} is included; of an incident that stands only there, ` +
        'the target is counted from its beginning.';
}
