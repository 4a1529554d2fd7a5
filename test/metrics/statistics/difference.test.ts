import { describe, expect, it } from 'vitest';
import { differenceOfEstimates, differenceOfMedians, leavesZero } from '../../../src/metrics/statistics/difference.ts';
import { wilsonInterval } from '../../../src/metrics/statistics/wilson.ts';

const share = (yes: number, n: number) => ({ value: yes / n, interval: wilsonInterval(yes, n) ?? ([0, 1] as const) });

describe('the difference of two shares', () => {
  // Newcombe 1998 (Statistics in Medicine 17, 873–890), table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%d/%d − %d/%d', (a, m, b, n, low, high) => {
    const { interval } = differenceOfEstimates(share(a, m), share(b, n));
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });
});

describe('the difference of two medians', () => {
  const quick = [12, 18, 20, 25, 31, 36, 44, 52, 60];
  const slow = [300, 340, 390, 420, 460, 510, 580, 640, 700, 800, 900];

  // SciPy 1.17.1: stats.bootstrap((slow, quick), difference of medians, method="percentile", n_resamples=20000).
  it('agrees with SciPy', () => {
    const found = differenceOfMedians(slow, quick);
    expect(found?.value).toBe(479);
    expect(Math.abs((found?.interval[0] ?? 0) - 359.0)).toBeLessThan(15);
    expect(Math.abs((found?.interval[1] ?? 0) - 669.0)).toBeLessThan(15);
  });

  it('claims a change where the interval leaves zero, and only there', () => {
    const change = differenceOfMedians(slow, quick);
    const none = differenceOfMedians(quick, [...quick, 10, 200]);
    expect(change && leavesZero(change)).toBe(true);
    expect(none && leavesZero(none)).toBe(false);
  });

  it('is not given for fewer than six values on either side', () => {
    expect(differenceOfMedians(slow, [1, 2, 3, 4, 5])).toBeNull();
  });
});
