import type { MetricContext } from '../../src/metrics/metric.ts';
import { resolveSettings } from '../../src/review/settings.ts';
import type { Review } from '../../src/review/types.ts';

/** A report of the end of a day, with default settings. */
export function aContext(day: string, reviews: readonly Review[], more: Partial<MetricContext> = {}): MetricContext {
  return {
    asOfMs: Date.parse(`${day}T23:59:59Z`),
    asOfDay: day,
    settings: resolveSettings({}),
    register: [],
    reviews,
    ...more,
  };
}
