import { epochDayOf } from './civil-day.ts';
import { Temporal } from './temporal.ts';

/**
 * A point in time as well as its writer knew it.
 *
 * The true instant lies within `epochMs ± halfWidthMs`. A bare date is its noon ± 12 h and `floating`: its zone is
 * not known, so against a time with an offset it may lie another 14 h away (the widest offset in use).
 */
export interface TimeValue {
  /** Milliseconds since 1970-01-01T00:00Z of the middle of the interval; of noon UTC where the time is floating. */
  readonly epochMs: number;
  /** Half the width of the interval, in milliseconds; 0 where the time is exact. */
  readonly halfWidthMs: number;
  /** Minutes east of UTC as written; absent where only the day is known. */
  readonly offsetMinutes?: number;
  readonly floating: boolean;
  /** As it stands in the file. */
  readonly text: string;
}

/** A milestone's answer: a time, or the honest blank. */
export type Milestone = TimeValue | 'unknown';

/** A length of time in milliseconds with the interval in which the true one lies. */
export interface Span {
  readonly ms: number;
  readonly lowMs: number;
  readonly highMs: number;
}

/** Why a text is no time value: what was found, and what would be right. */
export interface TimeFault {
  readonly reason: 'no-offset' | 'unreadable' | 'no-such-time';
  readonly message: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The widest offset from UTC in use (Line Islands, +14:00). */
const WIDEST_OFFSET = 14 * HOUR;
/** Who knows less than the year of a time does not know it. */
const WIDEST_UNCERTAINTY = 366 * DAY;
const UNITS = { s: 1000, m: MINUTE, h: HOUR, d: DAY } as const;

const TIME =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:[Tt](?<clock>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?<offset>[Zz]|[+-]\d{2}:\d{2})?)?(?:\s*(?:±|\+\/-)\s*(?<width>\d+(?:\.\d+)?)\s*(?<unit>[smhd]))?$/;

const SHAPE = '`2026-03-04T09:12+01:00`, `2026-03-04T09:12Z ±10m` or `2026-03-04`';

/** Reads a time value of format.md: RFC 3339 with an offset, or a bare date; either followed by `±` and a width. */
export function parseTimeValue(text: string): TimeValue | TimeFault {
  const groups = TIME.exec(text.trim())?.groups;
  if (!groups) return { reason: 'unreadable', message: `Unexpected \`${text}\`, expected a time such as ${SHAPE}` };
  const { date = '', clock, offset, width, unit } = groups;
  const extraMs = width === undefined ? 0 : Number(width) * UNITS[unit as keyof typeof UNITS];
  if (extraMs > WIDEST_UNCERTAINTY) {
    const message = `Unexpected \`±${width}${unit}\`, expected an uncertainty of at most 366 days, or the word \`unknown\``;
    return { reason: 'no-such-time', message };
  }
  const midnightMs = (epochDayOf(date) ?? Number.NaN) * DAY;
  if (clock === undefined) {
    if (Number.isNaN(midnightMs)) return noSuchTime(text);
    return { epochMs: midnightMs + DAY / 2, halfWidthMs: 12 * HOUR + extraMs, floating: true, text };
  }
  if (offset === undefined) {
    const written = text.trim().slice(0, date.length + 1 + clock.length);
    return {
      reason: 'no-offset',
      message: `Unexpected time without an offset \`${text}\`, expected its offset from UTC too: \`${written}Z\`, or for instance \`${written}+01:00\``,
    };
  }
  const offsetMinutes = offsetMinutesOf(offset);
  const epochMs = midnightMs + clockMsOf(clock) - offsetMinutes * MINUTE;
  if (Number.isNaN(epochMs)) return noSuchTime(text);
  return { epochMs, halfWidthMs: extraMs, offsetMinutes, floating: false, text };
}

function noSuchTime(text: string): TimeFault {
  return {
    reason: 'no-such-time',
    message: `Unexpected \`${text}\`, expected a time that exists in the calendar, such as ${SHAPE}`,
  };
}

/** Whether a result of {@link parseTimeValue} is a time. */
export function isTimeValue(value: TimeValue | TimeFault | Milestone | undefined): value is TimeValue {
  return typeof value === 'object' && 'epochMs' in value;
}

/** The time from one time value to another, with the interval that their uncertainties leave. */
export function spanBetween(from: TimeValue, to: TimeValue): Span {
  const ms = to.epochMs - from.epochMs;
  const zones = from.floating === to.floating ? 0 : WIDEST_OFFSET;
  const half = from.halfWidthMs + to.halfWidthMs + zones;
  return { ms, lowMs: ms - half, highMs: ms + half };
}

/** Whether a time is surely before another, whatever the uncertainties: what is not sure is not claimed. */
export function isSurelyBefore(a: TimeValue, b: TimeValue): boolean {
  return spanBetween(a, b).lowMs > 0;
}

/** The earliest and the latest instant, in milliseconds since the epoch, at which a time value can have been. */
export function boundsOf(time: TimeValue): readonly [number, number] {
  const half = time.halfWidthMs + (time.floating ? WIDEST_OFFSET : 0);
  return [time.epochMs - half, time.epochMs + half];
}

/** The calendar day of a time value where it was written, as YYYY-MM-DD. */
export function dayOf(time: TimeValue): string {
  const epochDay = Math.floor((time.epochMs + (time.offsetMinutes ?? 0) * MINUTE) / DAY);
  const known = days.get(epochDay);
  if (known !== undefined) return known;
  const day = new Date(epochDay * DAY).toISOString().slice(0, 10);
  days.set(epochDay, day);
  return day;
}

/** Days that have been written once: a book asks for the same ones many times, and has at most a few thousand. */
const days = new Map<number, string>();

/** Whether a text is a calendar day that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return epochDayOf(text) !== undefined;
}

/**
 * The offset, `Z` or `+01:00`, of an IANA zone at a time of its clock (`2026-03-04T09:12`); nothing without a zone, and
 * where the clock skipped that time or showed it twice.
 */
export function offsetInZone(local: string, timezone: string | undefined): string | undefined {
  if (timezone === undefined) return undefined;
  try {
    const time = Temporal.PlainDateTime.from(local).toZonedDateTime(timezone, { disambiguation: 'reject' });
    return time.offset === '+00:00' ? 'Z' : time.offset;
  } catch {
    return undefined;
  }
}

/** Milliseconds since midnight of `09:12`, `09:12:03` or `09:12:03.5`; NaN where no clock shows that. */
function clockMsOf(clock: string): number {
  const [hours, minutes, seconds] = [clock.slice(0, 2), clock.slice(3, 5), clock.slice(6, 8)].map(Number);
  if (hours === undefined || minutes === undefined || hours > 23 || minutes > 59) return Number.NaN;
  // A leap second is the second before it, as in every calendar of computers.
  const whole = Math.min(seconds ?? 0, 59);
  if ((seconds ?? 0) > 60) return Number.NaN;
  return ((hours * 60 + minutes) * 60 + whole) * 1000 + Number(clock.slice(9, 12).padEnd(3, '0'));
}

/** Minutes east of UTC; NaN where an offset is a day or more, or has more than 59 minutes. */
function offsetMinutesOf(offset: string): number {
  // `Z` has neither hours nor minutes.
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  if (hours > 23 || minutes > 59) return Number.NaN;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
