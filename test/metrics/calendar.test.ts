import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  businessDaysBetween,
  daysBetween,
  isBusinessDay,
  nameOfClock,
  type SupportClock,
  supportMinutes,
} from '../../src/metrics/calendar.ts';

describe('business days', () => {
  it.each([
    ['Friday to Monday', '2026-03-06', '2026-03-09', 1],
    ['the same day', '2026-03-06', '2026-03-06', 0],
    ['backwards', '2026-03-09', '2026-03-06', 0],
    ['a week', '2026-03-04', '2026-03-11', 5],
    ['over a weekend only', '2026-03-06', '2026-03-08', 0],
    ['over the leap day', '2028-02-28', '2028-03-01', 2],
  ])('%s', (_, from, to, days) => {
    expect(businessDaysBetween(from, to)).toBe(days);
  });

  it('leave out weekends and holidays', () => {
    expect(businessDaysBetween('2026-04-02', '2026-04-07', { holidays: ['2026-04-03', '2026-04-06'] })).toBe(1);
    expect(['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'].map((day) => isBusinessDay(day))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('are added as they are counted', () => {
    expect(addBusinessDays('2026-03-06', 3)).toBe('2026-03-11');
    expect(addBusinessDays('2026-03-07', 1)).toBe('2026-03-09');
    expect(addBusinessDays('2026-04-02', 1, { holidays: ['2026-04-03', '2026-04-06'] })).toBe('2026-04-07');
    expect(addBusinessDays('2026-03-06', 0.5)).toBe('2026-03-09');
  });

  it('end with an error where there are none', () => {
    const holidays = Array.from({ length: 6000 }, (_, index) =>
      new Date(Date.UTC(2026, 0, index)).toISOString().slice(0, 10),
    );
    expect(() => addBusinessDays('2026-03-06', 1, { holidays })).toThrow('business days within ten years');
  });

  it('stand beside calendar days', () => {
    expect(daysBetween('2026-03-06', '2026-03-09')).toBe(3);
    expect(daysBetween('2026-03-09', '2026-03-06')).toBe(-3);
  });
});

describe('minutes of support', () => {
  const office: SupportClock = { timezone: 'Europe/Copenhagen', from: '09:00', until: '17:00' };
  const night: SupportClock = {
    timezone: 'Europe/Copenhagen',
    days: ['sat', 'sun', 'mon'],
    from: '00:00',
    until: '24:00',
  };
  const minutes = (from: string, to: string, clock: SupportClock) =>
    supportMinutes(Date.parse(from), Date.parse(to), clock);

  it.each([
    ['within a day', '2026-03-04T10:00+01:00', '2026-03-04T11:30+01:00', office, 90],
    ['before opening', '2026-03-04T07:00+01:00', '2026-03-04T09:15+01:00', office, 15],
    ['over night', '2026-03-04T16:30+01:00', '2026-03-05T09:30+01:00', office, 60],
    ['over a weekend with a change of clocks', '2026-03-27T16:00+01:00', '2026-03-30T10:00+02:00', office, 120],
    ['a day of 23 hours', '2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00', night, 23 * 60],
    ['a day of 25 hours', '2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00', night, 25 * 60],
    ['until midnight and no longer', '2026-03-09T23:00+01:00', '2026-03-10T01:00+01:00', night, 60],
    ['on a weekend', '2026-03-07T10:00+01:00', '2026-03-07T12:00+01:00', office, 0],
    ['a day that is the next one in UTC', '2026-03-04T23:30Z', '2026-03-05T08:30Z', office, 30],
  ])('%s', (_, from, to, clock, expected) => {
    expect(minutes(from, to, clock)).toBe(expected);
  });

  it('stand still on holidays', () => {
    expect(minutes('2026-03-04T10:00+01:00', '2026-03-05T10:00+01:00', { ...office, holidays: ['2026-03-04'] })).toBe(
      60,
    );
  });

  it('have a name', () => {
    expect(nameOfClock(office)).toBe('mon–fri 09:00–17:00 Europe/Copenhagen');
    expect(nameOfClock({ ...night, days: ['mon', 'sun'], holidays: ['2026-01-01'] })).toBe(
      'mon, sun 00:00–24:00 Europe/Copenhagen, without 1 holiday',
    );
  });
});
