import { describe, expect, it } from 'vitest';
import { growthExponent } from '../../bench/growth.ts';

describe('growthExponent', () => {
  it.each([
    ['what does not grow', 0],
    ['what grows with the size', 1],
    ['what grows with its square', 2],
    ['what grows with its root', 0.5],
  ])('of %s is %d', (_what, exponent) => {
    const measured = [100, 1000, 50_000].map((size) => ({ size, value: 3 * size ** exponent }));
    expect(growthExponent(measured)).toBeCloseTo(exponent, 10);
  });

  it('is unknown of one size', () => {
    expect(growthExponent([{ size: 100, value: 3 }])).toBeNaN();
    expect(growthExponent([])).toBeNaN();
  });
});
