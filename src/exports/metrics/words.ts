/** How all prints for people word a number. */
import { amountInWords } from '../../metrics/amount.ts';
import type { Measured, MetricResult, Unit } from '../../metrics/metric.ts';

/** The value with its unit, or `–` where nothing is known. */
export function wordValue({ value }: Pick<Measured, 'value'>, unit: Unit): string {
  return value === null ? '–' : amountInWords(value, unit);
}

/** `20 min to 3 h`, or `–` where there is none. */
export function wordInterval({ interval }: Pick<Measured, 'interval'>, unit: Unit): string {
  return interval === null ? '–' : `${amountInWords(interval[0], unit)} to ${amountInWords(interval[1], unit)}`;
}

/** `1 not resolved, 2 started unknown`, with drills and the like behind it; empty where nothing was left out. */
export function wordLeftOut({ left_out }: Pick<Measured, 'left_out'>, outside: MetricResult['outside'] = {}): string {
  const reasons = Object.entries(left_out).map(([reason, count]) => `${count} ${reason}`);
  const others = Object.entries(outside).map(([reason, count]) => `${count} ${reason}`);
  return [reasons.join(', '), others.length === 0 ? '' : `outside: ${others.join(', ')}`].filter(Boolean).join('; ');
}

/** `6 done, 2 overdue, 1 dropped`; empty where samples have no outcomes. */
export function wordCounts({ counts }: Pick<Measured, 'counts'>): string {
  return Object.entries(counts)
    .map(([outcome, count]) => `${count} ${outcome}`)
    .join(', ');
}

/** The further statistics that people ask for, each with its interval; empty where there are none. */
export function wordFurther({ also }: Pick<Measured, 'also'>, unit: Unit): string {
  return (['median', 'p90', 'mean'] as const)
    .flatMap((name) => {
      const value = also[name];
      if (value === null || value === undefined) return [];
      const [low, high] = [also[`${name}_low`], also[`${name}_high`]];
      const known = typeof low === 'number' && typeof high === 'number';
      return [
        `${name} ${amountInWords(value, unit)}${known ? ` (${wordInterval({ interval: [low, high] }, unit)})` : ''}`,
      ];
    })
    .join(', ');
}

/** Titles of the groupings. */
export const groupTitles: Readonly<Record<MetricResult['groups'][number]['by'], string>> = {
  part: 'part',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  severity: 'severity',
  system: 'system',
  team: 'team',
  cause: 'cause',
  detected_by: 'detected by',
};
