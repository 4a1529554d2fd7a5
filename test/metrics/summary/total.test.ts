import { describe, expect, it } from 'vitest';
import { exactly, leftOut } from '../../../src/metrics/finding.ts';
import { summariseTotal } from '../../../src/metrics/summary/total.ts';

const nothing = { median_low: null, median_high: null, p90_low: null, p90_high: null, mean_low: null, mean_high: null };

describe('a total', () => {
  it('is the sum of what is known, with the distribution of its parts', () => {
    const findings = [60, 10, 30, 20].map((value, index) => exactly(`A${index}`, value));
    expect(summariseTotal([...findings, leftOut('B', 'unknown')])).toEqual({
      ...{ value: 120, interval: null },
      // Type 7: the 90th percentile of four values lies seven tenths of the way from the third to the fourth.
      also: { median: 25, p90: expect.closeTo(51, 9), mean: 30, ...nothing },
    });
  });

  it('reaches from the least to the most that imprecise parts may be', () => {
    const findings = [exactly('A', 10), { id: 'B', value: 20, low: 15, high: 30 }];
    expect(summariseTotal(findings)).toMatchObject({ value: 30, interval: [25, 40] });
  });

  it('is none of nothing', () => {
    const also = { median: null, p90: null, mean: null, ...nothing };
    expect(summariseTotal([leftOut('A', 'unknown')])).toEqual({ value: null, interval: null, also });
  });

  it('has intervals of its parts where there are enough', () => {
    const { also } = summariseTotal(Array.from({ length: 20 }, (_, index) => exactly(`A${index}`, index)));
    for (const name of ['median', 'p90', 'mean']) {
      const [low, value, high] = [`${name}_low`, name, `${name}_high`].map((key) => also[key] ?? Number.NaN);
      expect(low).toBeLessThan(value ?? 0);
      expect(high).toBeGreaterThan(value ?? 0);
    }
  });
});
