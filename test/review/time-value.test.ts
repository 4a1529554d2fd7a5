import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  dayOf,
  isSurelyBefore,
  isTimeValue,
  parseTimeValue,
  spanBetween,
  type TimeValue,
} from '../../src/review/time-value.ts';

const HOUR = 3_600_000;

function time(text: string): TimeValue {
  const value = parseTimeValue(text);
  if (!isTimeValue(value)) throw new Error(value.message);
  return value;
}

describe('parseTimeValue', () => {
  it.each([
    ['2026-03-04T09:12+01:00', '2026-03-04T08:12:00.000Z', 0, 60],
    ['2026-03-04T09:12:30Z', '2026-03-04T09:12:30.000Z', 0, 0],
    ['2026-03-04T09:12:30.250-05:30', '2026-03-04T14:42:30.250Z', 0, -330],
    ['2026-03-04T09:12Z ±10m', '2026-03-04T09:12:00.000Z', 10 * 60_000, 0],
    ['2026-03-04T09:12Z +/- 2h', '2026-03-04T09:12:00.000Z', 2 * HOUR, 0],
    ['2026-03-04', '2026-03-04T12:00:00.000Z', 12 * HOUR, undefined],
    ['2026-03-04 ±1d', '2026-03-04T12:00:00.000Z', 36 * HOUR, undefined],
    ['2026-03-29T02:30+01:00', '2026-03-29T01:30:00.000Z', 0, 60],
    ['2026-03-04T09:12+23:59', '2026-03-03T09:13:00.000Z', 0, 23 * 60 + 59],
    ['2026-03-04T23:59:60z', '2026-03-04T23:59:59.000Z', 0, 0],
    ['2026-03-04T09:12Z ±366d', '2026-03-04T09:12:00.000Z', 366 * 24 * HOUR, 0],
    ['2026-03-04T09:12Z ± 1.5 s', '2026-03-04T09:12:00.000Z', 1500, 0],
  ])('reads %s', (text, instant, halfWidthMs, offsetMinutes) => {
    const value = time(text);
    expect(new Date(value.epochMs).toISOString()).toBe(instant);
    expect(value.halfWidthMs).toBe(halfWidthMs);
    expect(value.offsetMinutes).toBe(offsetMinutes);
    expect(value.floating).toBe(offsetMinutes === undefined);
    expect(value.text).toBe(text);
  });

  it.each([
    ['2026-03-04T09:12', 'no-offset', '`2026-03-04T09:12Z`'],
    ['2026-03-04T09:12 ±5m', 'no-offset', '`2026-03-04T09:12Z`'],
    ['2026-02-30T09:12Z', 'no-such-time', 'exists in the calendar'],
    ['2026-02-30', 'no-such-time', 'exists in the calendar'],
    ['2026-04-31', 'no-such-time', 'exists in the calendar'],
    ['2026-09-31', 'no-such-time', 'exists in the calendar'],
    ['2026-03-04T25:00Z', 'no-such-time', 'exists in the calendar'],
    ['2026-03-04T24:00Z', 'no-such-time', 'exists in the calendar'],
    ['2026-03-04T09:60Z', 'no-such-time', 'exists in the calendar'],
    ['2026-03-04T09:12:61Z', 'no-such-time', 'exists in the calendar'],
    ['2026-03-04T09:12+24:00', 'no-such-time', 'exists in the calendar'],
    ['2026-03-04T09:12+01:60', 'no-such-time', 'exists in the calendar'],
    ['2026-03-04 ±367d', 'no-such-time', 'at most 366 days'],
    ['at 2026-03-04', 'unreadable', 'expected a time'],
    ['2026-03-04 or so', 'unreadable', 'expected a time'],
    ['20202-01-16', 'unreadable', 'expected a time'],
    ['14:??', 'unreadable', 'expected a time'],
    ['unknown', 'unreadable', 'expected a time'],
    ['4 March 2026', 'unreadable', 'expected a time'],
    ['2026-03-04T09:12 CET', 'unreadable', 'expected a time'],
    ['', 'unreadable', 'expected a time'],
  ])('refuses %s', (text, reason, words) => {
    const fault = parseTimeValue(text);
    expect(isTimeValue(fault)).toBe(false);
    expect(fault).toMatchObject({ reason, message: expect.stringContaining(words) });
  });

  it('gives back the instant of any offset time', () => {
    const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.integer({ min: -720, max: 840 }), (date, offset) => {
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
        const sign = offset < 0 ? '-' : '+';
        const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
        const value = time(`${local}${sign}${two(offset / 60)}:${two(offset % 60)}`);
        expect(value.epochMs).toBe(Math.floor(date.getTime() / 1000) * 1000);
        expect(dayOf(value)).toBe(local.slice(0, 10));
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseTimeValue(text)));
  });
});

describe('spanBetween', () => {
  it('carries the uncertainty of both ends', () => {
    const span = spanBetween(time('2026-03-04T09:00Z ±10m'), time('2026-03-04T10:00Z ±5m'));
    expect(span).toEqual({ ms: HOUR, lowMs: HOUR - 15 * 60_000, highMs: HOUR + 15 * 60_000 });
  });

  it('knows that two days of one place share their unknown zone', () => {
    expect(spanBetween(time('2026-03-04'), time('2026-03-05'))).toEqual({ ms: 24 * HOUR, lowMs: 0, highMs: 48 * HOUR });
  });

  it('allows for the zone where only one end has an offset', () => {
    const span = spanBetween(time('2026-03-04'), time('2026-03-04T12:00Z'));
    expect(span).toEqual({ ms: 0, lowMs: -26 * HOUR, highMs: 26 * HOUR });
  });

  it('counts real time over a change of clocks', () => {
    expect(spanBetween(time('2026-03-29T01:30+01:00'), time('2026-03-29T03:30+02:00')).ms).toBe(HOUR);
  });
});

describe('isSurelyBefore', () => {
  it.each([
    ['2026-03-04T09:00Z', '2026-03-04T09:01Z', true],
    ['2026-03-04T09:00Z', '2026-03-04T09:00Z', false],
    ['2026-03-04T09:00Z ±10m', '2026-03-04T09:15Z', true],
    ['2026-03-04T09:00Z ±10m', '2026-03-04T09:05Z', false],
    ['2026-03-04', '2026-03-04T23:00Z', false],
    ['2026-03-04', '2026-03-06T03:00Z', true],
  ])('%s before %s: %s', (a, b, expected) => {
    expect(isSurelyBefore(time(a), time(b))).toBe(expected);
    expect(isSurelyBefore(time(b), time(a))).toBe(false);
  });
});

describe('boundsOf', () => {
  it('are those of the width where the zone is known', () => {
    const [low, high] = boundsOf(time('2026-03-04T09:12Z ±10m'));
    expect([low, high]).toEqual([Date.parse('2026-03-04T09:02Z'), Date.parse('2026-03-04T09:22Z')]);
  });

  it('spans every zone where only the day is known', () => {
    const [low, high] = boundsOf(time('2026-03-04'));
    expect([new Date(low).toISOString(), new Date(high).toISOString()]).toEqual([
      '2026-03-03T10:00:00.000Z',
      '2026-03-05T14:00:00.000Z',
    ]);
  });
});
