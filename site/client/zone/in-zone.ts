import { formatTime, showTime } from '../../format/time.ts';

export type Zone = 'own' | 'utc' | 'reader';

/** A time as the page holds it. */
export interface ZonedTime {
  readonly ms: number;
  readonly giveMs: number;
  /** `clock` where the day stands above the time, in the list of events. */
  readonly shape: 'whole' | 'clock';
  /** The day that stands above it, as it is shown there. */
  readonly day: string;
}

/** A time at an offset of `offsetMinutes` from UTC, as the page would write it; a clock names its day where it is another. */
export function inZone({ ms, giveMs, shape, day }: ZonedTime, offsetMinutes: number): string {
  const time = { epochMs: ms, halfWidthMs: giveMs, offsetMinutes, floating: false, text: '' };
  if (shape === 'whole') return formatTime(time);
  const { date, clock, zone, give } = showTime(time);
  return `${give ? '≈ ' : ''}${date === day ? '' : `${date}, `}${clock} ${zone}${give && ` ${give}`}`;
}

/** Minutes east of UTC on the reader's clock at a moment. */
export function readerOffset(ms: number): number {
  return -new Date(ms).getTimezoneOffset();
}
