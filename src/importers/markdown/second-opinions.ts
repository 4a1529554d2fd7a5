import type { Quote } from './evidence.ts';
import { offsetOf } from './offset-of.ts';
import type { Clock } from './read-clock.ts';
import type { PlacedWhen } from './shapes/shape.ts';

/** Another statement in the same entry of when it was, and by how many minutes it differs. */
export interface Opinion {
  readonly doubt: string;
  readonly minutes: number;
}

/** `12:48 (6:48 PDT)` below “Timeline (UTC)”: both are the same moment, or one of them is wrong. */
export function elsewhereDoubts({ at, when }: PlacedWhen, day: string, offset: string, clock: Clock): Opinion[] {
  const other = when.elsewhere;
  if (!other) return [];
  const clockText = textOf(other.clock);
  const otherOffset = offsetOf(other.zone.meaning, day, clockText);
  if ('why' in otherOffset) return [];
  const apart = Math.round(
    (Date.parse(`${day}T${textOf(clock)}${offset}`) - Date.parse(`${day}T${clockText}${otherOffset.text}`)) / 60_000,
  );
  // The day may be another one there.
  const minutes = Math.abs(((((apart + 720) % 1440) + 1440) % 1440) - 720);
  const text = at.text.slice(other.clock.index, other.zone.index + other.zone.length);
  return minutes === 0 ? [] : [{ doubt: `\`${text}\` is ${inHours(minutes)} off the time before it`, minutes }];
}

const TIMESTAMP =
  /(?<!\d)(?<date>\d{4}-\d{2}-\d{2})[T ](?<clock>\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s?(?<offset>Z|UTC|[+-]\d{2}:\d{2})(?!\w)/g;

/** An alert that is quoted with its own full timestamp shows which zone the writer's clock was in. */
export function quotedTimestampDoubts(what: Quote, day: string, offset: string, clock: Clock): Opinion[] {
  const own = Date.parse(`${day}T${textOf(clock)}${offset}`);
  return [...what.text.matchAll(TIMESTAMP)].flatMap(({ 0: text, groups }) => {
    const { date, clock: time, offset: zone = 'Z' } = groups ?? {};
    const quoted = Date.parse(`${date}T${time}${zone === 'UTC' ? 'Z' : zone}`);
    const minutes = Math.abs(quoted - own) / 60_000;
    // Only a whole number of hours tells of a zone: anything else is simply another moment.
    const isZone = minutes > 0 && minutes <= 14 * 60 && minutes % 60 === 0;
    return isZone
      ? [{ doubt: `the quoted \`${text}\` is ${inHours(minutes)} off, as if another zone were meant`, minutes }]
      : [];
  });
}

function textOf({ hour, minute }: Pick<Clock, 'hour' | 'minute'>): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function inHours(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}
