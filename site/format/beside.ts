import type { Measured, MetricResult, Unit } from '../../src/metrics/metric.ts';
import { formatInterval, formatMeasured } from './measured.ts';
import { inSentence, ratingWords } from './words.ts';

/** A further statistic of a metric: its name, its number and, where there is one, its interval, in words. */
export interface Beside {
  readonly name: string;
  readonly value: string;
  readonly interval?: string;
}

/** Statistics that stand beside a value: their words, and their unit where it is not the metric's own. */
const names: Readonly<Record<string, { readonly word: string; readonly unit?: Unit }>> = {
  median: { word: 'Median of one' },
  p90: { word: '90th percentile' },
  mean: { word: 'Mean' },
  by_target: { word: 'Done by the target date', unit: 'share' },
  inside_target: { word: 'Held within the target', unit: 'share' },
  closed_by_day_30: { word: 'Closed by day 30', unit: 'share' },
  closed_by_day_90: { word: 'Closed by day 90', unit: 'share' },
  planned_median: { word: 'Planned, median', unit: 'minutes' },
  actual_median: { word: 'Actual, median', unit: 'minutes' },
  support_median: { word: 'Median in support hours', unit: 'minutes' },
  support_p90: { word: '90th percentile in support hours', unit: 'minutes' },
};

/** The further statistics of a number that are known, in the order in which the metric gives them. */
export function besideOf({ also }: Pick<Measured, 'also'>, unit: Unit): readonly Beside[] {
  return Object.entries(also).flatMap(([name, value]) => {
    const known = names[name];
    if (known === undefined || value === null) return [];
    const [low, high] = [also[`${name}_low`], also[`${name}_high`]];
    const own = known.unit ?? unit;
    const sure = typeof low === 'number' && typeof high === 'number' ? formatInterval([low, high], own) : undefined;
    return [{ name: known.word, value: formatMeasured(value, own), ...(sure === undefined ? {} : { interval: sure }) }];
  });
}

/** How many samples had each outcome, in words; empty where there are none. */
export function outcomesInWords({ counts }: Pick<MetricResult, 'counts'>): string {
  const words: Readonly<Record<string, string>> = ratingWords;
  return inSentence(
    Object.entries(counts).map(([outcome, count]) => `${count} ${words[outcome] ?? outcome.replace(/-/g, ' ')}`),
  );
}
