import type { MilestoneName } from '../review/types.ts';
import type { Metric } from './metric.ts';
import { clockInWords, findSpan, honestTimes } from './milestone-span.ts';
import { compareDurations, summariseDurations } from './summary/durations.ts';

/** What differs between the durations from one milestone to another. */
export interface TimeTo {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly from: MilestoneName;
  readonly to: MilestoneName;
}

/** The metric of the time from one milestone to another: the median, in minutes. */
export function timeTo({ id, title, question, from, to }: TimeTo): Metric {
  return {
    id,
    title,
    question,
    unit: 'minutes',
    better: 'lower',
    statistic: 'median',
    counted: 'incidents',
    define: (context) => `Median of ${to} − ${from}, in minutes. ${honestTimes}${clockInWords(context)}`,
    find: (review, context) => findSpan(review, from, to, context),
    summarise: summariseDurations,
    compare: compareDurations,
  };
}
