import { dayOf, isTimeValue } from '../review/time-value.ts';
import { daysBetween } from './calendar.ts';
import { answered, exactly, leftOut } from './finding.ts';
import type { Finding, Metric, MetricContext } from './metric.ts';
import type { MetricReview } from './metric-review.ts';
import { reasonFor } from './milestone-span.ts';
import { daysOf, dueDay, heldDay, targetsInWords } from './review-days.ts';
import { compareDurations, summariseDurations } from './summary/durations.ts';
import { shareBeside } from './summary/share.ts';

/** How quickly reviews are held: calendar days from the end of the incident, and the share inside the target. */
export const timeToReview: Metric = {
  id: 'time-to-review',
  title: 'Time to review',
  question: 'How soon after an incident is its review held?',
  unit: 'days',
  better: 'lower',
  statistic: 'median',
  counted: 'incidents',
  define: (context) =>
    'Median of review held − resolved, in calendar days. Reviews that are not held yet are left out and counted. ' +
    `Beside it the share held within the target of the severity (${targetsInWords(context)}); ` +
    'a review that is past its target and not held counts as outside it.',
  find(review, context) {
    const inside = insideTarget(review, context);
    const beside = inside === undefined ? {} : { beside: { inside } };
    return [{ ...daysToReview(review, context), ...beside }];
  },
  summarise(findings) {
    const inside = findings.flatMap((finding) => {
      const yes = finding.beside?.['inside'];
      return yes === undefined ? [] : [answered(finding.id, yes === 1)];
    });
    const summary = summariseDurations(findings);
    return { ...summary, also: { ...summary.also, ...shareBeside('inside_target', inside) } };
  },
  compare: compareDurations,
};

function daysToReview(review: MetricReview, { asOfDay }: MetricContext): Finding {
  const { id } = review.meta;
  const { resolved } = review.milestones;
  const held = heldDay(review);
  if (!isTimeValue(resolved)) return leftOut(id, reasonFor('resolved', resolved));
  if (held === undefined) return leftOut(id, isHeldOnUnknownDay(review) ? 'review day unknown' : 'review not held');
  if (held > asOfDay) return leftOut(id, 'review not held');
  const [first, last] = daysOf(resolved);
  if (held < first) return leftOut(id, 'review before the end');
  const days = (from: string) => Math.max(0, daysBetween(from, held));
  const value = days(dayOf(resolved));
  return first === last ? exactly(id, value) : { id, value, low: days(last), high: days(first) };
}

/** 1 or 0; undefined where it cannot be told yet, or at all. */
function insideTarget(review: MetricReview, context: MetricContext): number | undefined {
  const due = dueDay(review, context);
  const held = heldDay(review);
  if (due === undefined) return undefined;
  if (held !== undefined && held <= context.asOfDay) return held <= due ? 1 : 0;
  return isHeldOnUnknownDay(review) || due >= context.asOfDay ? undefined : 0;
}

/** A final review must have been held, whenever it was; in a draft, `unknown` is still the template's own. */
function isHeldOnUnknownDay(review: MetricReview): boolean {
  return heldDay(review) === undefined && review.meta.status === 'final';
}
