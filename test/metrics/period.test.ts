import { describe, expect, it } from 'vitest';
import { firstDayOf, periodBefore, periodOf, periodsBetween } from '../../src/metrics/period.ts';

describe('periods', () => {
  it.each([
    ['2026-03-31', '2026-03', '2026-Q1', '2026'],
    ['2026-04-01', '2026-04', '2026-Q2', '2026'],
    ['2025-12-31', '2025-12', '2025-Q4', '2025'],
  ])('of %s', (day, month, quarter, year) => {
    expect([periodOf(day, 'month'), periodOf(day, 'quarter'), periodOf(day, 'year')]).toEqual([month, quarter, year]);
  });

  it.each([
    ['2026-Q1', '2025-Q4'],
    ['2026-Q3', '2026-Q2'],
    ['2026-01', '2025-12'],
    ['2026-11', '2026-10'],
    ['2026', '2025'],
  ])('before %s comes %s', (period, before) => {
    expect(periodBefore(period)).toBe(before);
  });

  it('leave no gap', () => {
    expect(periodsBetween('2025-Q3', '2026-Q1')).toEqual(['2025-Q3', '2025-Q4', '2026-Q1']);
    expect(periodsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(periodsBetween('2026', '2025')).toEqual([]);
  });

  it('begin on a day', () => {
    expect(['2026-Q1', '2026-Q2', '2026-Q4'].map(firstDayOf)).toEqual(['2026-01-01', '2026-04-01', '2026-10-01']);
  });
});
