import { amountInWords } from './amount.ts';
import type { Measured, Metric } from './metric.ts';

/** What a number shows and how sure it is, in words, followed by its trend where there is one. */
export function sentenceOf(metric: Metric, whole: Measured, trend: string | undefined): string {
  return [valueInWords(metric, whole), trend].filter((part) => part !== undefined).join(' ');
}

function valueInWords(metric: Metric, { value, n, of, interval }: Measured): string {
  const coverage = n === of ? `${n} ${nounFor(metric.counted, n)}` : `${n} of ${of} ${nounFor(metric.counted, of)}`;
  if (of === 0 && value === null) return `Nothing to measure: no ${metric.counted}.`;
  if (n === 0 && value === null)
    return `Not known yet: of ${of} ${nounFor(metric.counted, of)} none could be measured.`;
  // Only what is still growing has samples and no value: fewer than half of the lifetimes have ended.
  if (value === null) return `The ${metric.statistic} is not reached yet, from ${coverage}.`;
  const statistic = `${metric.statistic.charAt(0).toUpperCase()}${metric.statistic.slice(1)}`;
  const amount = amountInWords(value, metric.unit);
  return `${statistic} ${amount}${intervalInWords(metric, interval)}, from ${coverage}.`;
}

function intervalInWords({ statistic, unit }: Metric, interval: Measured['interval']): string {
  if (!interval) return '';
  // A total is counted; what it has is the reach of its imprecise parts, not an interval of an estimate.
  const what = statistic === 'total' ? 'imprecise times leave' : '95 % interval';
  return ` (${what} ${amountInWords(interval[0], unit)} to ${amountInWords(interval[1], unit)})`;
}

function nounFor(plural: string, count: number): string {
  return count === 1 ? plural.replace(/s$/, '') : plural;
}
