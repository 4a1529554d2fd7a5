import { isTimeValue, parseTimeValue } from '../review/time-value.ts';
import type { TimelineEvent, TimeValue } from '../review/types.ts';

const HALF_HOUR = 30 * 60_000;
const LOCAL =
  /^(?<about>[~≈]?)\s*(?<date>\d{4}-\d{2}-\d{2})(?:[Tt]|\s+)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?<after>~?)(?:\s+(?<zone>[A-Z]{2,5}))?$/;

/**
 * The times of timeline rows, also of those without an offset, which are an error of their own: they are floating, and
 * can be compared with each other because the rows of one table are written in one zone. Undefined where a row has no
 * time that can be read, and for all local times where their zone labels differ.
 */
export function rowTimes(events: readonly TimelineEvent[]): (TimeValue | undefined)[] {
  const known = events.flatMap(({ at }) => (isTimeValue(at) ? at : []));
  if (known.length === events.length) return known;
  const zones = new Set(events.flatMap(({ time }) => LOCAL.exec(time.text)?.groups?.['zone'] ?? []));
  return events.map(({ at, time }) => {
    if (isTimeValue(at)) return at;
    return zones.size < 2 ? localTime(time.text) : undefined;
  });
}

/** A local time as a time value would write it, without its offset: `2026-03-04T09:12`; undefined for any other text. */
export function withoutOffset(text: string): string | undefined {
  const { date, hour = '', minute, zone, about, after } = LOCAL.exec(text)?.groups ?? {};
  return date === undefined || zone || about || after ? undefined : `${date}T${hour.padStart(2, '0')}:${minute}`;
}

function localTime(text: string): TimeValue | undefined {
  const { date, hour = '', minute, second = '00', about, after } = LOCAL.exec(text)?.groups ?? {};
  if (date === undefined) return undefined;
  const time = parseTimeValue(`${date}T${hour.padStart(2, '0')}:${minute}:${second}Z`);
  if (!isTimeValue(time)) return undefined;
  return { epochMs: time.epochMs, halfWidthMs: about || after ? HALF_HOUR : 0, floating: true, text };
}
