import { describe, expect, it } from 'vitest';
import { mean, median, quantile } from '../../../src/metrics/statistics/quantile.ts';

// Expected values: SciPy 1.17.1 with NumPy, numpy.quantile(x, p) (method "linear", which is R's type 7).
describe('quantiles of type 7', () => {
  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9.1],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[10, 20], 0.5, 15],
    [[7], 0.9, 7],
    [[55, 5, 10, 48, 13, 15, 25, 31, 30, 43], 0.9, 48.7],
  ])('quantile of %j at %d is %d', (values, p, expected) => {
    expect(quantile(values, p)).toBeCloseTo(expected, 12);
  });

  it('takes values in any order and leaves them as they were', () => {
    const values = [9, 1, 100, 5];
    expect(median(values)).toBe(7);
    expect(mean(values)).toBe(28.75);
    expect(values).toEqual([9, 1, 100, 5]);
  });

  it('sorts as numbers, not as text', () => {
    expect(median([100, 9, 80])).toBe(80);
  });

  it('has no answer for no values', () => {
    expect(() => median([])).toThrow();
  });
});
