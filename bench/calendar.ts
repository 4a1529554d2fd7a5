/** Calendar of generated reviews: plain arithmetic on minutes and days since 1970-01-01 UTC. */

export const DAY_MINUTES = 1440;

/** First day of the first review. */
export const firstDay = dayNumber('2016-01-01');
/** Day on which the generated book stands still: nothing in it is later. */
export const lastDay = dayNumber('2025-12-31');

/** Days since 1970-01-01 of a day written YYYY-MM-DD. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00Z`) / 86_400_000;
}

/** A day since 1970-01-01 as YYYY-MM-DD. */
export function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** A point in time that a review knows more or less well. */
export interface Moment {
  /** Minutes since 1970-01-01T00:00Z. */
  readonly minute: number;
  /** Half-width in minutes as it is written; 0 where it is exact. */
  readonly width: number;
  readonly dayOnly: boolean;
}

/** The local day, since 1970-01-01, of a minute. */
export function localDay(minute: number, offsetMinutes: number): number {
  return Math.floor((minute + offsetMinutes) / DAY_MINUTES);
}

/** A time value of the format: with its offset, with its uncertainty, or the bare day. */
export function momentText(moment: Moment, offsetMinutes: number): string {
  const local = new Date((moment.minute + offsetMinutes) * 60_000).toISOString();
  if (moment.dayOnly) return local.slice(0, 10);
  const width = moment.width === 0 ? '' : ` ±${moment.width}m`;
  return `${local.slice(0, 16)}${offsetText(offsetMinutes)}${width}`;
}

function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** The first day from `day` on that is Monday to Friday. */
export function businessDay(day: number): number {
  // Day 0 was a Thursday.
  const weekday = (day + 3) % 7;
  return weekday < 5 ? day : day + 7 - weekday;
}
