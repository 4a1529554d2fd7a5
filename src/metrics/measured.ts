import { isSample, samplesOf } from './finding.ts';
import { byCodeUnits } from './grouped.ts';
import type { Finding, Measured, Metric, SamplePoint } from './metric.ts';

/** Significant digits that are kept: enough for every use, few enough to drop the noise of binary fractions. */
const digits = 12;

/** The number that a metric makes of findings, with all that it has to carry. */
export function measured(metric: Metric, findings: readonly Finding[]): Measured {
  const { value, interval, also, counts = {} } = metric.summarise(findings);
  return {
    value: clean(value),
    n: samplesOf(findings).length,
    of: findings.length,
    left_out: countReasons(findings),
    interval: interval && [clean(interval[0]) ?? 0, clean(interval[1]) ?? 0],
    also: Object.fromEntries(Object.entries(also).map(([name, number]) => [name, clean(number)])),
    counts,
  };
}

/** Every sample as a point, ordered by id. */
export function pointsOf(findings: readonly Finding[]): readonly SamplePoint[] {
  return samplesOf(findings)
    .map(({ id, value, low, high, censored }) => ({
      id,
      value: clean(value) ?? value,
      low: clean(low) ?? low,
      high: clean(high) ?? high,
      ...(censored ? { censored } : {}),
    }))
    .sort((a, b) => byCodeUnits(a.id, b.id) || a.value - b.value);
}

function countReasons(findings: readonly Finding[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    if (!isSample(finding)) counts.set(finding.leftOut, (counts.get(finding.leftOut) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => byCodeUnits(a, b)));
}

function clean(number: number | null): number | null {
  return number === null ? null : Number(number.toPrecision(digits));
}
