import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, addDays, daysBetween } from '../../src/review/business-days.ts';
import { epochDayOf } from '../../src/review/civil-day.ts';
import { Temporal } from '../../src/review/temporal.ts';
import { dayOf, isTimeValue, parseTimeValue } from '../../src/review/time-value.ts';

const two = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
const month = fc.oneof(
  two,
  fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0')),
);
const dayText = fc.tuple(year, month, month).map((parts) => parts.join('-'));
const day = fc
  .integer({ min: -700_000, max: 2_900_000 })
  .map((number) => Temporal.PlainDate.from('1970-01-01').add({ days: number }).toString());

const orUndefined = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

describe('days and times by plain arithmetic are those of the calendar', () => {
  it('knows which days exist', () => {
    fc.assert(
      fc.property(dayText, (text) => {
        const date = orUndefined(() => Temporal.PlainDate.from(text));
        expect(epochDayOf(text)).toBe(
          date && Temporal.PlainDate.from('1970-01-01').until(date, { largestUnit: 'day' }).days,
        );
      }),
    );
  });

  it('knows the last of February of every year around ours', () => {
    for (let year = 1890; year <= 2110; year += 1) {
      const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
      expect([year, epochDayOf(`${year}-02-29`) !== undefined]).toEqual([year, isLeap]);
      expect(epochDayOf(`${year}-02-28`)).toBe(Date.UTC(year, 1, 28) / 86_400_000);
    }
  });

  it('reads an instant as it is', () => {
    const offset = fc.oneof(
      fc.constant('Z'),
      fc.tuple(fc.constantFrom('+', '-'), month, two).map(([a, b, c]) => `${a}${b}:${c}`),
    );
    const clock = fc.tuple(two, two, fc.option(two)).map((parts) => parts.filter((part) => part !== null).join(':'));
    fc.assert(
      fc.property(dayText, clock, offset, fc.constantFrom('', '.5', '.1239'), (date, time, zone, fraction) => {
        const text = `${date}T${time}${time.length === 8 ? fraction : ''}${zone}`;
        const instant = orUndefined(() => Temporal.Instant.from(text));
        const read = parseTimeValue(text);
        expect(isTimeValue(read) ? read.epochMs : undefined).toBe(instant?.epochMilliseconds);
        if (!isTimeValue(read) || !instant) return;
        const local = instant.toZonedDateTimeISO('UTC').add({ minutes: read.offsetMinutes ?? 0 });
        expect(dayOf(read)).toBe(local.toInstant().toString().slice(0, 10));
      }),
    );
  });

  it('adds and counts days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 40 }), (from, days, business) => {
        const date = Temporal.PlainDate.from(from);
        expect(addDays(from, days)).toBe(date.add({ days }).toString());
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        let plain = date;
        for (let left = business; left > 0; ) {
          plain = plain.add({ days: 1 });
          if (plain.dayOfWeek <= 5) left -= 1;
        }
        expect(addBusinessDays(from, business)).toBe(plain.toString());
      }),
    );
  });
});
