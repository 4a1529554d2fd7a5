/**
 * Bootstrap: how far a statistic would move had chance sent other incidents of the same kind.
 *
 * Percentile intervals (Efron and Tibshirani 1993, ch. 13). They were preferred to the bias-corrected ones because the
 * statistics here are medians and quantiles, for which acceleration is not defined, and because they can be explained
 * in one sentence. The seed is fixed and values are sorted first, so the same values give the same interval in any order.
 */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Interval } from './interval.ts';
import { quantileOfSorted } from './quantile.ts';

/** A statistic of a resample, given as ascending values and how often each was drawn. */
export type Statistic = (ascending: Float64Array, times: Uint32Array) => number;

/** The mean of a resample. */
export const resampledMean: Statistic = (ascending, times) => {
  let sum = 0;
  for (let index = 0; index < ascending.length; index++) sum += (times[index] ?? 0) * (ascending[index] ?? 0);
  return sum / ascending.length;
};

/** The quantile of a resample, type 7 as in quantile.ts, without putting the resample together. */
export function resampledQuantile(p: number): Statistic {
  return (ascending, times) => {
    const position = (ascending.length - 1) * p;
    const below = Math.floor(position);
    let passed = 0;
    let index = -1;
    while (passed <= below) passed += times[++index] ?? 0;
    const low = ascending[index] ?? 0;
    if (position === below) return low;
    while (passed <= below + 1) passed += times[++index] ?? 0;
    return low + (position - below) * ((ascending[index] ?? 0) - low);
  };
}

/**
 * The fewest samples for which an interval is given: among five, even the whole range from the smallest to the
 * largest covers the true median with a probability of only 1 − 2·0.5⁵ = 94 %, so no interval of 95 % exists.
 */
export const fewestForInterval = 6;

const seed = 20_190_702;
const draws = 1_000_000;

/** How often a sample of `n` is drawn anew: 1000 times, fewer for large samples, whose intervals are narrow anyway. */
export function resamplesFor(n: number): number {
  return Math.max(400, Math.min(1000, Math.ceil(draws / Math.max(n, 1))));
}

/** The values of each statistic, one for each resample. */
export type Replicates<Name extends string> = Readonly<Record<Name, Float64Array>>;

/**
 * The values of each statistic over seeded resamples with replacement, all statistics over the same resamples. Samples that
 * are to be independent of each other take different streams.
 */
export function replicates<Name extends string>(
  values: readonly number[],
  statistics: Readonly<Record<Name, Statistic>>,
  stream = 0,
): Replicates<Name> {
  return replicatesAlike([values], statistics, stream)[0];
}

/** The same of several samples of one size, which are drawn alike: each rank as often in all of them. */
export function replicatesAlike<Name extends string, const Samples extends readonly (readonly number[])[]>(
  samples: Samples,
  statistics: Readonly<Record<Name, Statistic>>,
  stream = 0,
): { readonly [Each in keyof Samples]: Replicates<Name> } {
  const n = samples[0]?.length ?? 0;
  const rounds = resamplesFor(n);
  const names = Object.keys(statistics) as Name[];
  const drawn = samples.map((values) => ({
    ascending: new Float64Array(values).sort(),
    found: Object.fromEntries(names.map((name) => [name, new Float64Array(rounds)])) as Record<Name, Float64Array>,
  }));
  const random = xoroshiro128plus(seed + stream);
  const times = new Uint32Array(n);
  for (let round = 0; round < rounds; round++) {
    draw(random, times.fill(0));
    for (const { ascending, found } of drawn)
      for (const name of names) found[name][round] = statistics[name](ascending, times);
  }
  return drawn.map(({ found }) => found) as { readonly [Each in keyof Samples]: Replicates<Name> };
}

/** Draws as many as there are, and counts how often each was. */
function draw(random: ReturnType<typeof xoroshiro128plus>, times: Uint32Array): void {
  for (let left = times.length; left > 0; left--) {
    const index = Math.floor(((random.next() >>> 0) / 2 ** 32) * times.length);
    times[index] = (times[index] ?? 0) + 1;
  }
}

/** The middle 95 % of replicates; null where the sample they came from has fewer than {@link fewestForInterval} values. */
export function percentileInterval(replicated: ArrayLike<number>, n: number): Interval | null {
  if (n < fewestForInterval) return null;
  const ascending = new Float64Array(replicated).sort();
  return [quantileOfSorted(ascending, 0.025), quantileOfSorted(ascending, 0.975)];
}
