import { describe, expect, it } from 'vitest';
import { amountInWords } from '../../src/metrics/amount.ts';

describe('an amount in words', () => {
  it.each([
    [98.5, 'minutes', '98.5 min'],
    [0, 'minutes', '0 min'],
    [119.96, 'minutes', '120 min'],
    [120, 'minutes', '2 h'],
    [281.3, 'minutes', '4 h 41 min'],
    [2879.9, 'minutes', '48 h'],
    [5616, 'minutes', '3.9 days'],
    [-90, 'minutes', '−90 min'],
    [1, 'days', '1 day'],
    [4.5, 'days', '4.5 days'],
    [5 / 6, 'share', '83.3 %'],
    [0.0004, 'share', '0.04 %'],
    [1240, 'count', '1,240'],
    [12.5, 'mb', '12.5 MB'],
    [18_500, 'money:EUR', '18,500 EUR'],
  ] as const)('%d %s is %s', (value, unit, text) => {
    expect(amountInWords(value, unit)).toBe(text);
  });

  it('of a difference of shares is in points', () => {
    expect(amountInWords(-0.125, 'share', 'difference')).toBe('−12.5 points');
  });
});
