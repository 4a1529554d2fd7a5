import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lastCompletePeriod,
  nameOfPeriod,
  periodBefore,
  periodKinds,
  periodOfDay,
  periodOfKey,
} from '../../../src/knowledge/digest/period.ts';
import { addDays } from '../../../src/metrics/calendar.ts';

describe('periods', () => {
  it.each([
    ['week', '2026-03-13', '2026-W10', '2026-03-02', '2026-03-08'],
    ['week', '2026-03-09', '2026-W10', '2026-03-02', '2026-03-08'],
    ['week', '2026-03-08', '2026-W09', '2026-02-23', '2026-03-01'],
    ['week', '2027-01-06', '2026-W53', '2026-12-28', '2027-01-03'],
    ['month', '2026-03-13', '2026-02', '2026-02-01', '2026-02-28'],
    ['month', '2026-01-01', '2025-12', '2025-12-01', '2025-12-31'],
    ['quarter', '2026-03-31', '2025-Q4', '2025-10-01', '2025-12-31'],
    ['quarter', '2026-04-01', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['year', '2026-03-13', '2025', '2025-01-01', '2025-12-31'],
  ] as const)('the last complete %s on %s is %s', (kind, day, key, from, until) => {
    const period = { kind, key, from, until };
    expect(lastCompletePeriod(kind, day)).toEqual(period);
    expect(periodOfKey(kind, key)).toEqual(period);
  });

  it.each([
    ['week', '2026-W54'],
    ['week', '2025-W53'],
    ['week', '2026-W00'],
    ['month', '2026-13'],
    ['quarter', '2026-Q5'],
    ['quarter', '2026'],
    ['year', '2026-Q1'],
    ['year', 'last'],
  ] as const)('there is no %s %s', (kind, key) => {
    expect(periodOfKey(kind, key)).toBeUndefined();
  });

  it.each([
    ['2026-W09', 'week', 'Week 9 of 2026 (2026-02-23 to 2026-03-01)'],
    ['2026-03', 'month', 'March 2026'],
    ['2026-Q1', 'quarter', 'Quarter 1 of 2026 (2026-01-01 to 2026-03-31)'],
    ['2026', 'year', 'the year 2026'],
  ] as const)('%s is called by its name', (key, kind, name) => {
    const period = periodOfKey(kind, key);
    expect(period && nameOfPeriod(period)).toBe(name);
  });

  it('follow one another without a gap, and a key leads back to its period', () => {
    fc.assert(
      fc.property(fc.constantFrom(...periodKinds), fc.integer({ min: 0, max: 40_000 }), (kind, offset) => {
        const day = addDays('1990-01-01', offset);
        const period = periodOfDay(kind, day);
        expect(period.from <= day && day <= period.until).toBe(true);
        expect(addDays(periodBefore(period).until, 1)).toBe(period.from);
        expect(periodOfKey(kind, period.key)).toEqual(period);
      }),
    );
  });
});
