import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, addDays, addMonths, daysBetween, isoWeek, weekday } from '../../src/knowledge/calendar.ts';

describe('addBusinessDays', () => {
  it.each([
    ['from a Monday to the Thursday', '2026-03-02', 3, [], '2026-03-05'],
    ['over a weekend', '2026-03-05', 3, [], '2026-03-10'],
    ['from a Friday', '2026-03-06', 1, [], '2026-03-09'],
    ['from a Saturday', '2026-03-07', 1, [], '2026-03-09'],
    ['from a Sunday', '2026-03-08', 3, [], '2026-03-11'],
    ['five days are a week', '2026-03-04', 5, [], '2026-03-11'],
    ['twenty days are four weeks', '2026-03-04', 20, [], '2026-04-01'],
    ['a holiday is no business day', '2026-04-02', 1, ['2026-04-03', '2026-04-06'], '2026-04-07'],
    ['a holiday on a Sunday changes nothing', '2026-04-03', 1, ['2026-04-05'], '2026-04-06'],
    ['part of a day counts as a whole one', '2026-03-02', 1.5, [], '2026-03-04'],
    ['none at all', '2026-03-07', 0, [], '2026-03-07'],
  ] as const)('%s', (_, day, days, holidays, expected) => {
    expect(addBusinessDays(day, days, holidays)).toBe(expected);
  });

  it('never ends on a weekend and grows with the number of days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 60 }), (offset, days) => {
        const start = addDays('1990-01-01', offset);
        const end = addBusinessDays(start, days);
        expect(weekday(end)).toBeLessThanOrEqual(5);
        expect(addBusinessDays(start, days + 1) > end).toBe(true);
      }),
    );
  });
});

describe('other days', () => {
  it.each([
    ['2026-03-28', '2026-03-30', 2],
    ['2026-03-01', '2026-02-27', -2],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-03-01', '2026-03-01', 0],
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });

  it('takes the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-31', 3)).toBe('2026-04-30');
  });

  it('counts weeks as ISO 8601 does', () => {
    expect(isoWeek('2027-01-01')).toEqual({ year: 2026, week: 53 });
    expect(isoWeek('2025-12-29')).toEqual({ year: 2026, week: 1 });
  });
});
