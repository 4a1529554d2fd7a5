import type { Interval } from '../statistics/interval.ts';

/** The two ends of an interval under names for `also`. */
export function ends(name: string, interval: Interval | null): Record<string, number | null> {
  return { [`${name}_low`]: interval?.[0] ?? null, [`${name}_high`]: interval?.[1] ?? null };
}
