import { describe, expect, it } from 'vitest';
import { poissonInterval } from '../../../src/metrics/statistics/poisson.ts';

describe('the exact interval of a count', () => {
  // SciPy 1.17.1: stats.chi2.ppf(.025, 2k) / 2 and stats.chi2.ppf(.975, 2k + 2) / 2, which is Garwood's interval;
  // to two decimals the same as the table of Ulm 1990 (0: 0–3.69, 5: 1.62–11.67, 10: 4.80–18.39).
  it.each([
    [0, 0, 3.6888794541139354],
    [1, 0.025317807984289876, 5.571643390938898],
    [3, 0.6186721228956014, 8.767273069742323],
    [5, 1.6234863901184207, 11.66833207932267],
    [10, 4.7953886961324335, 18.39035604201778],
    [100, 81.36399125092314, 121.62679379242638],
    [2000, 1913.2987096256304, 2089.6174394458276],
  ])('of %d', (count, low, high) => {
    const [ownLow, ownHigh] = poissonInterval(count);
    expect(ownLow).toBeCloseTo(low, 7);
    expect(ownHigh).toBeCloseTo(high, 7);
  });

  it('is for counts only', () => {
    expect(() => poissonInterval(-1)).toThrow('Unexpected count -1');
    expect(() => poissonInterval(1.5)).toThrow('expected 0, 1, 2');
  });
});
