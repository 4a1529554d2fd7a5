import { describe, expect, it } from 'vitest';
import { addMonths, isoWeek, weekday } from '../../src/knowledge/calendar.ts';

describe('the calendar of the knowledge base', () => {
  it('takes the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-31', 3)).toBe('2026-04-30');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-03-15', -3)).toBe('2025-12-15');
  });

  it('counts weeks and weekdays as ISO 8601 does', () => {
    expect(isoWeek('2027-01-01')).toEqual({ year: 2026, week: 53 });
    expect(isoWeek('2025-12-29')).toEqual({ year: 2026, week: 1 });
    expect([weekday('2026-03-02'), weekday('2026-03-08')]).toEqual([1, 7]);
  });
});
