import { amountInWords } from './amount.ts';
import { addDays } from './calendar.ts';
import type { MetricFilter } from './filter.ts';
import { samplesOf } from './finding.ts';
import type { Finding, Metric, MetricContext } from './metric.ts';
import { firstDayOf, periodBefore, periodOf } from './period.ts';
import { leavesZero } from './statistics/difference.ts';

/** The last complete quarter and the one before it. */
export interface Quarters {
  readonly later: string;
  readonly earlier: string;
}

/**
 * The quarters that a trend compares: the last one that is over on the day of the report (or at the end of the
 * narrowed time), and the one before. Undefined where the narrowing cuts into them: parts do not compare.
 */
export function quartersOf({ asOfDay }: Pick<MetricContext, 'asOfDay'>, filter: MetricFilter): Quarters | undefined {
  const { since, until } = filter;
  const cut = until !== undefined && until < asOfDay;
  const running = periodOf(cut ? addDays(until, 1) : asOfDay, 'quarter');
  const later = periodBefore(running);
  const earlier = periodBefore(later);
  return since !== undefined && since > firstDayOf(earlier) ? undefined : { later, earlier };
}

/**
 * The trend in words, with the numbers of samples. A change is claimed only where the interval of the difference
 * leaves zero; undefined where the metric does not compare or there is nothing to compare.
 */
export function trendInWords(
  metric: Metric,
  later: readonly Finding[],
  earlier: readonly Finding[],
  quarters: Quarters,
): string | undefined {
  const [n, m] = [samplesOf(later).length, samplesOf(earlier).length];
  if (!metric.compare || n + m === 0) return undefined;
  const sizes = `n = ${n} against ${m}`;
  const difference = metric.compare(later, earlier);
  const change =
    difference && leavesZero(difference)
      ? `${difference.value > 0 ? 'up' : 'down'} by ${amountInWords(Math.abs(difference.value), metric.unit, 'difference')} (95 % interval of the difference ` +
        `${amountInWords(difference.interval[0], metric.unit, 'difference')} to ${amountInWords(difference.interval[1], metric.unit, 'difference')}; ${sizes})`
      : `no detectable change (${sizes})`;
  return `${quarters.later} against ${quarters.earlier}: ${change}.`;
}
