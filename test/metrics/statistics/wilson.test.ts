import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../src/metrics/statistics/wilson.ts';

describe("Wilson's interval", () => {
  // Newcombe 1998 (Statistics in Medicine 17, 857–872), table I, method 3: four decimals.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d agrees with Newcombe', (yes, n, low, high) => {
    const [ownLow, ownHigh] = wilsonInterval(yes, n) ?? [];
    expect(ownLow).toBeCloseTo(low, 4);
    expect(ownHigh).toBeCloseTo(high, 4);
  });

  // SciPy 1.17.1: stats.binomtest(k, n).proportion_ci(method="wilson").
  it.each([
    [30, 36, 0.6810920568872054, 0.9212955240498188],
    [1, 10, 0.017876213095072896, 0.4041500267952385],
    [10, 10, 0.7224672001371109, 1],
  ])('of %d in %d agrees with SciPy', (yes, n, low, high) => {
    const [ownLow, ownHigh] = wilsonInterval(yes, n) ?? [];
    expect(ownLow).toBeCloseTo(low, 12);
    expect(ownHigh).toBeCloseTo(high, 12);
  });

  it.each([1, 5, 10, 49, 60, 98])('of none and of all of %d ends exactly at 0 and at 1', (n) => {
    expect(wilsonInterval(0, n)?.[0]).toBe(0);
    expect(wilsonInterval(n, n)?.[1]).toBe(1);
  });

  it('says nothing about no trials', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});
