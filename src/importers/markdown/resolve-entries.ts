import type { TimelinePart } from './collect-items.ts';
import type { Entry } from './entry.ts';
import { type Evidence, evidence, quote } from './evidence.ts';
import { findZones } from './find-zones.ts';
import { offsetOf } from './offset-of.ts';
import type { Page } from './page.ts';
import type { Clock } from './read-clock.ts';
import type { At } from './read-when.ts';
import { type KnownDay, resolveDay } from './resolve-day.ts';
import { elsewhereDoubts, quotedTimestampDoubts } from './second-opinions.ts';
import type { PlacedWhen, RawEntry } from './shapes/shape.ts';
import type { KnownZone } from './zone-of-page.ts';

export interface ResolveOptions {
  /** The day that the document itself names, for entries above which none stands. */
  readonly day?: KnownDay | undefined;
  readonly zone?: KnownZone | undefined;
}

const HALF_DAY = 12 * 60;

/** Gives each entry its day and zone: its own, else the last ones above it. Nothing is moved to another day. */
export function resolveEntries(page: Page, part: TimelinePart, options: ResolveOptions): Entry[] {
  const zone = options.zone ?? commonZone(page, part);
  let day = options.day;
  let crossed: string | undefined;
  let last: number | undefined;
  const entries: Entry[] = [];
  for (const item of part.items) {
    const whens = item.kind === 'day' ? [item.placed] : item.whens;
    const columnYear = item.kind === 'entry' ? item.columnYear : undefined;
    const doubts: string[] = [];
    let isOwn = false;
    for (const { at, when } of whens) {
      if (!when.date) continue;
      const found = resolveDay(when.date, page.text, at, day, columnYear);
      crossed = undefined;
      last = undefined;
      isOwn = 'day' in found;
      if ('day' in found) day = found;
      else {
        doubts.push(found.why);
        // What stands below an unreadable date lies on that day, whichever it is.
        crossed = found.why;
      }
    }
    if (item.kind === 'day') continue;
    for (const { when } of whens) if (when.fault?.isDate) crossed = 'the date above it cannot be read';
    const broken = whens.some(({ when }) => when.fault?.isDate);
    const entry = resolveEntry(page, item, { day: broken ? undefined : day, isOwn, zone, crossed, doubts });
    if (entry.localMinutes !== undefined) {
      if (!isOwn && last !== undefined && last - entry.localMinutes > HALF_DAY) {
        crossed = 'it is far earlier than the time above, so it may lie on the next day';
        entries.push(resolveEntry(page, item, { day, isOwn, zone, crossed, doubts: [] }));
        continue;
      }
      last = entry.localMinutes;
    }
    entries.push(entry);
  }
  return entries;
}

interface Context {
  readonly day: KnownDay | undefined;
  readonly isOwn: boolean;
  readonly zone: KnownZone | undefined;
  /** Why the day above does not hold any more. */
  readonly crossed: string | undefined;
  readonly doubts: readonly string[];
}

function resolveEntry(page: Page, raw: RawEntry, context: Context): Entry {
  const ownFault = raw.whens.some(({ when }) => when.fault?.isDate);
  const doubts = [...context.doubts, ...(context.crossed && !context.isOwn && !ownFault ? [context.crossed] : [])];
  const { shape, at, what, cells, whens } = raw;
  const found: Evidence[] = [];
  for (const { when } of whens) if (when.fault) doubts.push(when.fault.why);
  if (whens.length === 0) doubts.push('no time stands in its row');
  const known = context.crossed && !context.isOwn ? undefined : context.day;
  const base = { shape, at, what, cells };
  const placed = whens.find(({ when }) => when.clock);
  const clock = placed?.when.clock;
  if (!known && !context.crossed && whens.every(({ when }) => !when.fault)) doubts.push('no date stands above it');
  if (known) found.push(...known.evidence);
  const dayPart = known ? { day: known.day } : {};
  if (!placed || !clock)
    return { ...base, ...dayPart, evidence: found, inherited: !context.isOwn, doubts: [...new Set(doubts)] };
  if (clock.doubt) doubts.push(clock.doubt);
  found.unshift(clockEvidence(page, placed, clock));
  if (!known) return { ...base, evidence: found, inherited: true, doubts: [...new Set(doubts)] };
  const localMinutes = Date.parse(`${known.day}T00:00:00Z`) / 60_000 + clock.hour * 60 + clock.minute;
  const zone = ownZone(page, raw, placed) ?? context.zone;
  const timed = withZone(known, clock, zone, placed.when.about, doubts);
  const opinions =
    timed.offset === undefined
      ? []
      : [
          ...elsewhereDoubts(placed, known.day, timed.offset, clock),
          ...quotedTimestampDoubts(what, known.day, timed.offset, clock),
        ];
  doubts.push(...opinions.map(({ doubt }) => doubt));
  // An hour that is contradicted is given a width that covers both readings; what is further off is not given at all.
  const contradicted = Math.max(0, ...opinions.map(({ minutes }) => minutes));
  const width = timed.width + contradicted;
  const time =
    timed.offset === undefined || contradicted > 60 ? undefined : `${timed.text}${width > 0 ? ` ±${width}m` : ''}`;
  return {
    ...base,
    ...dayPart,
    ...(time === undefined ? {} : { time }),
    localMinutes,
    evidence: zone && timed.offset !== undefined ? [...found, zone.evidence] : found,
    inherited: !context.isOwn,
    doubts: [...new Set(doubts)],
  };
}

interface Timed {
  readonly text: string;
  readonly offset?: string;
  readonly width: number;
}

function withZone(day: KnownDay, clock: Clock, zone: KnownZone | undefined, about: boolean, doubts: string[]): Timed {
  const two = (number: number) => String(number).padStart(2, '0');
  const text = `${two(clock.hour)}:${two(clock.minute)}${clock.second > 0 ? `:${two(clock.second)}` : ''}`;
  if (!zone) {
    doubts.push('its time zone is not written anywhere');
    return { text, width: 0 };
  }
  const offset = offsetOf(zone.meaning, day.day, text);
  if ('why' in offset) {
    doubts.push(offset.why);
    return { text, width: 0 };
  }
  if (offset.doubt) doubts.push(offset.doubt);
  // Half an hour for `about` is what the rules take it for as well.
  return {
    text: `${day.day}T${text}${offset.text}`,
    offset: offset.text,
    width: offset.widthMinutes + (about ? 30 : 0),
  };
}

function clockEvidence(page: Page, { at }: PlacedWhen, clock: At<Clock>): Evidence {
  return evidence('time', quote(page.text, at.start + clock.index, at.start + clock.index + clock.length));
}

/** The zone beside a time, else that of its column. */
function ownZone(page: Page, raw: RawEntry, { at, when }: PlacedWhen): KnownZone | undefined {
  const { zone } = when;
  if (zone) {
    const start = at.start + zone.index;
    return { meaning: zone.meaning, evidence: evidence('zone', quote(page.text, start, start + zone.length)) };
  }
  const column = raw.columnZone;
  if (!column) return undefined;
  const start = column.at.start + column.index;
  return { meaning: column.meaning, evidence: evidence('zone', quote(page.text, start, start + column.length)) };
}

/** The one zone that is written beside some of the times of a list, where it is the only one: it holds for the others. */
function commonZone(page: Page, part: TimelinePart): KnownZone | undefined {
  const written = part.items.flatMap((item) =>
    item.kind === 'entry' ? item.whens.flatMap((placed) => ownZone(page, item, placed) ?? []) : [],
  );
  const names = new Set(written.map(({ evidence: { text } }) => text));
  return names.size === 1 && findZones(written[0]?.evidence.text ?? '').length <= 1 ? written[0] : undefined;
}
