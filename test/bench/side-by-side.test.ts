import { describe, expect, it } from 'vitest';
import { report } from '../../bench/report.ts';
import { median, sideBySide } from '../../bench/side-by-side.ts';

describe('sideBySide', () => {
  it('takes turns, and does not count the first round', () => {
    const order: string[] = [];
    let clock = 0;
    const contestant = (name: string, costs: number[]) => ({
      name,
      run: () => {
        order.push(name);
        clock += costs.shift() ?? 0;
      },
    });
    const timings = sideBySide([contestant('a', [100, 1, 2, 3]), contestant('b', [100, 10, 20, 30])], 3, () => clock);
    expect(order.join('')).toBe('abababab');
    expect(timings).toEqual([
      { name: 'a', rounds: [1, 2, 3] },
      { name: 'b', rounds: [10, 20, 30] },
    ]);
  });
});

describe('median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 2, 100], 3],
    [[], Number.NaN],
  ])('of %j is %d', (numbers, expected) => {
    expect(median(numbers)).toBe(expected);
  });
});

describe('report', () => {
  it('prints per review, and ratios of medians to the first line', () => {
    const lines = report('Parse', 10, [
      { name: 'ours', rounds: [10, 12, 11], peakMegabytes: 99.6 },
      { name: 'theirs', rounds: [110, 90, 220], peakMegabytes: 300 },
    ]).split('\n');
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
      ['Parse', 'ms/review', 'min–max', 'ratio', 'peak memory'],
      ['ours', '1.100', '1.000–1.200', '1.0 ×', '100 MB'],
      ['theirs', '11.000', '9.000–22.000', '10.0 ×', '300 MB'],
    ]);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });
});
