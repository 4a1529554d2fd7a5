import type { TimeValue } from '../../src/review/types.ts';
import { formatMs } from './duration.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MINUTE = 60_000;

/** A time in the pieces in which it is shown. */
export interface ShownTime {
  /** Such as `4 Mar 2026`. */
  readonly date: string;
  /** Such as `09:12`; empty where only the day is known. */
  readonly clock: string;
  /** Such as `UTC` or `+01:00`; empty where only the day is known. */
  readonly zone: string;
  /** Such as `± 10 min`; empty where the time is exact, or only the day is known. */
  readonly give: string;
}

/** A time at an offset of `offsetMinutes` from UTC, by default the one in which it was written. */
export function showTime(time: TimeValue, offsetMinutes: number = time.offsetMinutes ?? 0): ShownTime {
  const iso = new Date(time.epochMs + offsetMinutes * MINUTE).toISOString();
  const date = formatDay(iso.slice(0, 10));
  if (time.floating) return { date, clock: '', zone: '', give: '' };
  const seconds = iso.slice(17, 19) === '00' ? '' : iso.slice(16, 19);
  return {
    date,
    clock: iso.slice(11, 16) + seconds,
    zone: formatOffset(offsetMinutes),
    give: time.halfWidthMs > 0 ? `± ${formatMs(time.halfWidthMs)}` : '',
  };
}

/** A time on one line, such as `≈ 4 Mar 2026, 09:12 UTC ± 10 min`. */
export function formatTime(time: TimeValue, offsetMinutes?: number): string {
  const { date, clock, zone, give } = showTime(time, offsetMinutes);
  if (clock === '') return date;
  return `${give ? '≈ ' : ''}${date}, ${clock} ${zone}${give ? ` ${give}` : ''}`;
}

/** A calendar day, YYYY-MM-DD, in words: `4 Mar 2026`; any other text as it is. */
export function formatDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  const month = months[Number(match?.[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : day;
}

/** An offset in minutes east of UTC as `UTC`, `+01:00` or `−05:30`. */
export function formatOffset(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** For the `datetime` attribute: the instant in UTC, or the day alone where no more is known. */
export function machineTime(time: TimeValue): string {
  const iso = new Date(time.epochMs).toISOString();
  return time.floating ? iso.slice(0, 10) : iso.replace('.000Z', 'Z');
}

/** The year in which a time falls where it was written. */
export function yearOf(time: TimeValue): string {
  return String(new Date(time.epochMs + (time.offsetMinutes ?? 0) * MINUTE).getUTCFullYear()).padStart(4, '0');
}
