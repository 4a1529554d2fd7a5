import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, isoWeek, weekday } from '../../src/knowledge/calendar.ts';
import { addDays } from '../../src/review/business-days.ts';
import { Temporal } from '../../src/review/temporal.ts';

describe('the calendar of the knowledge base', () => {
  it('takes the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-31', 3)).toBe('2026-04-30');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-03-15', -3)).toBe('2025-12-15');
  });

  it('adds months as a calendar does that knows eras and zones', () => {
    const days = fc.integer({ min: -20_000, max: 40_000 }).map((number) => addDays('2000-02-29', number));
    fc.assert(
      fc.property(days, fc.integer({ min: -40, max: 40 }), (day, months) => {
        expect(addMonths(day, months)).toBe(Temporal.PlainDate.from(day).add({ months }).toString());
      }),
    );
  });

  it('counts weeks and weekdays as ISO 8601 does', () => {
    expect(isoWeek('2027-01-01')).toEqual({ year: 2026, week: 53 });
    expect(isoWeek('2025-12-29')).toEqual({ year: 2026, week: 1 });
    expect([weekday('2026-03-02'), weekday('2026-03-08')]).toEqual([1, 7]);
  });
});
