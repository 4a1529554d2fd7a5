import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  percentileInterval,
  replicates,
  resampledMean,
  resampledQuantile,
  resamplesFor,
} from '../../../src/metrics/statistics/bootstrap.ts';
import { mean, quantile } from '../../../src/metrics/statistics/quantile.ts';

/** Thirty durations of one real platform team, in minutes. */
const minutes = [
  5, 10, 10, 13, 15, 25, 30, 31, 43, 48, 55, 68, 84, 87, 88, 109, 122, 148, 240, 279, 282, 389, 399, 408, 669, 1220,
  1320, 1435, 3250, 5840,
];
const statistics = {
  median: resampledQuantile(0.5),
  mean: resampledMean,
  p90: resampledQuantile(0.9),
};
const intervalOf = (values: readonly number[], name: keyof typeof statistics) =>
  percentileInterval(replicates(values, statistics)[name], values.length);

describe('the percentile bootstrap', () => {
  // SciPy 1.17.1: stats.bootstrap((minutes,), …, method="percentile", n_resamples=20000, random_state=1).
  it.each([
    ['median', 51.5, 280.5, 0.02],
    ['mean', 207.5, 1035.6, 0.06],
    ['p90', 399.9, 3509, 0.05],
  ] as const)('gives the interval of the %s that SciPy gives', (name, low, high, within) => {
    const [ownLow, ownHigh] = intervalOf(minutes, name) ?? [0, 0];
    expect(Math.abs(ownLow / low - 1)).toBeLessThan(within);
    expect(Math.abs(ownHigh / high - 1)).toBeLessThan(within);
  });

  it('gives the same interval for the same values in any order', () => {
    expect(intervalOf([...minutes].reverse(), 'mean')).toEqual(intervalOf(minutes, 'mean'));
  });

  it('draws another stream for a sample that is to be independent', () => {
    expect(replicates(minutes, statistics, 1).mean).not.toEqual(replicates(minutes, statistics).mean);
  });

  it('draws every value with the same chance', () => {
    const share = mean([...replicates([0, 0, 0, 1], { mean: resampledMean }).mean]);
    expect(Math.abs(share - 0.25)).toBeLessThan(0.015);
  });

  it('gives none where five values or fewer cannot support it', () => {
    expect(intervalOf([1, 2, 3, 4, 5], 'median')).toBeNull();
    expect(intervalOf([1, 2, 3, 4, 5, 6], 'median')).not.toBeNull();
  });

  it('reads quantiles off the counts as off the resample itself', () => {
    const draws = fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(draws, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, p) => {
        const n = drawn.length;
        const indices = drawn.map((index) => index % n);
        const times = Uint32Array.from({ length: n }, (_, index) => indices.filter((each) => each === index).length);
        const ascending = Float64Array.from({ length: n }, (_, index) => index ** 2);
        const resample = indices.map((index) => index ** 2);
        expect(resampledQuantile(p)(ascending, times)).toBeCloseTo(quantile(resample, p), 9);
        expect(resampledMean(ascending, times)).toBeCloseTo(mean(resample), 9);
      }),
    );
  });

  it('draws less often from large samples', () => {
    expect([resamplesFor(30), resamplesFor(500), resamplesFor(1000), resamplesFor(100_000)]).toEqual([
      1000, 1000, 1000, 400,
    ]);
  });
});
