import type { Unit } from '../../src/metrics/metric.ts';
import { formatMinutes } from './duration.ts';
import { formatMegabytes, formatNumber, formatShare } from './number.ts';

/** A metric's number in words of its unit; what could not be measured says so. */
export function formatMeasured(value: number | null, unit: Unit): string {
  if (value === null) return 'not measurable';
  if (unit === 'minutes') return formatMinutes(value);
  if (unit === 'days') return formatDays(value);
  if (unit === 'share') return formatShare(value);
  if (unit === 'mb') return formatMegabytes(value);
  if (unit === 'count') return formatNumber(value, 1);
  return `${formatNumber(value)} ${unit.slice('money:'.length)}`;
}

/** The same for an axis, where large sums are short: `50M USD`, `500k USD`. */
export function formatTick(value: number, unit: Unit): string {
  if (!unit.startsWith('money:') || value < 1000) return formatMeasured(value, unit);
  const [factor, letter] = value < 1e6 ? [1e3, 'k'] : value < 1e9 ? [1e6, 'M'] : [1e9, 'bn'];
  return `${formatNumber(value / factor, 1)}${letter} ${unit.slice('money:'.length)}`;
}

/** An interval in words of its unit, such as `51 min to 4 h 40 min`. */
export function formatInterval(interval: readonly [number, number], unit: Unit): string {
  return `${formatMeasured(interval[0], unit)} to ${formatMeasured(interval[1], unit)}`;
}

function formatDays(days: number): string {
  const shown = formatNumber(days, days < 10 ? 1 : 0);
  return `${shown} ${shown === '1' ? 'day' : 'days'}`;
}
