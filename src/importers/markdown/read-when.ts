import { type FoundDate, findDates, type SlashOrder } from './find-dates.ts';
import { type FoundZone, zoneAfterClock } from './find-zones.ts';
import { type Clock, isClock, readClock } from './read-clock.ts';

/** Something at an index of the text that was read. */
export type At<T> = T & { readonly index: number };

/** What the head of a text says of when something was. */
export interface When {
  /** Where the time ends, and the words behind it begin. */
  readonly length: number;
  readonly date?: FoundDate;
  readonly clock?: At<Clock>;
  readonly zone?: FoundZone;
  /** The end of a range. */
  readonly until?: At<Clock>;
  /** The same moment on another zone's clock: `12:48 (6:48 PDT)`. */
  readonly elsewhere?: { readonly clock: At<Clock>; readonly zone: FoundZone };
  /** Whether the writer says that it is not exact. */
  readonly about: boolean;
  /** Why a part of it cannot be read, and that part. */
  readonly fault?: WhenFault;
}

export interface WhenFault {
  readonly index: number;
  readonly length: number;
  readonly why: string;
  /** Whether it stands where a date should. */
  readonly isDate?: boolean;
}

export interface WhenOptions {
  /** Whether a time must stand here, as in a column of times: then odd forms are taken for times. */
  readonly loose: boolean;
  readonly slashes?: SlashOrder | undefined;
}

const LEAD = /^[\s*_`[(>]*/;
const ABOUT = /^(?:[~≈]|(?:ca|c)\.\s*|(?:circa|about|around|approx(?:imately)?\.?)\s+)\s*/i;
const WORD = /^(?:at|on|from|between|starting)\s+/i;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s*/i;
const BETWEEN =
  /^(?:T(?=\d)|[\s,@*_]*(?:[–—-](?![-:]))?\s*(?:\bat\b)?[\s,*_]*)(?:(?:around|about|approx\.?|ca\.)\s+|[~≈])?/i;
const RANGE = /^\s*(?:-|–|—|\bto\b|\buntil\b)\s*/i;
/** A date with a digit too many, or with blanks in it. */
const BROKEN_DATE =
  /^(?:\d{5,}[-/]\d{1,2}[-/]\d{1,2}|\d{4}(?:\/\d{2})?[-/][\d?x]{1,2}[-/](?:\?\??|xx|\d?\?)|yyyy-mm-dd)(?:[\sT]+(?:[\d?x]{1,2}:[\d?x]{2}|hh:mm))?/i;

/** Reads when something was at the head of a text; nothing where no date and no time stands there. */
export function readWhen(text: string, options: WhenOptions): When | undefined {
  let at = skip(text, 0, LEAD);
  let about = false;
  const pass = (pattern: RegExp) => {
    at = skip(text, at, pattern);
  };
  const passAbout = () => {
    const before = at;
    pass(ABOUT);
    about ||= at > before;
  };
  passAbout();
  pass(WORD);
  passAbout();
  pass(WEEKDAY);
  const broken = BROKEN_DATE.exec(text.slice(at));
  if (broken) {
    const why = `\`${broken[0]}\` is no date`;
    return { length: at + broken[0].length, about, fault: { index: at, length: broken[0].length, why, isDate: true } };
  }
  const date = findDates(text, options.slashes).find(({ index }) => index === at);
  const afterDate = date ? date.index + date.length : at;
  let length = afterDate;
  if (date) {
    const between = BETWEEN.exec(text.slice(at + date.length))?.[0] ?? '';
    about ||= /[~≈]|around|about|approx|ca\./i.test(between);
    at = afterDate + between.length;
  }
  const read = readClock(text.slice(at), options);
  if (read === undefined) return date && { length: tail(text, length), date, about };
  if (!isClock(read)) {
    const behind = at + read.length;
    const zone = placed(zoneAfterClock(text.slice(behind)), behind);
    return {
      length: tail(text, zone ? zone.index + zone.length : behind),
      ...(date ? { date } : {}),
      about,
      fault: { index: at, ...read },
    };
  }
  const clock = { index: at, ...read };
  length = at = at + read.length;
  if (/^\s?~/.test(text.slice(at))) {
    about = true;
    length = at = skip(text, at, /^\s?~/);
  }
  // Without the `T` of a full timestamp, `13:30-13:45` is a range and no offset.
  const isRange = /^-/.test(text.slice(at)) && text[clock.index - 1] !== 'T';
  let zone = isRange ? undefined : placed(zoneAfterClock(text.slice(at)), at);
  if (zone) length = at = zone.index + zone.length;
  const range = readRange(text, at, options);
  if (range) {
    length = at = range.end;
    zone ??= placed(zoneAfterClock(text.slice(at)), at);
    if (zone && zone.index >= at) length = at = zone.index + zone.length;
  }
  const elsewhere = readElsewhere(text, at);
  if (elsewhere) length = at = elsewhere.zone.index + elsewhere.zone.length;
  const trailing = date ? undefined : trailingDate(text, at, options);
  if (trailing) length = trailing.index + trailing.length;
  const known = date ?? trailing;
  return {
    length: tail(text, length),
    ...(known ? { date: known } : {}),
    clock,
    ...(zone ? { zone } : {}),
    ...(range && 'clock' in range ? { until: range.clock } : {}),
    ...(range && 'fault' in range ? { fault: range.fault } : {}),
    ...(elsewhere ? { elsewhere } : {}),
    about,
  };
}

type Range = { readonly end: number } & ({ readonly clock: At<Clock> } | { readonly fault: WhenFault });

function readRange(text: string, from: number, options: WhenOptions): Range | undefined {
  const dash = RANGE.exec(text.slice(from));
  if (!dash) return undefined;
  let at = from + dash[0].length;
  const date = findDates(text, options.slashes).find(({ index }) => index === at);
  if (date) at = skip(text, date.index + date.length, /^[\sT,]+/);
  const read = readClock(text.slice(at), { loose: false });
  if (!read) return undefined;
  const end = at + read.length;
  return isClock(read) ? { end, clock: { index: at, ...read } } : { end, fault: { index: at, ...read } };
}

function readElsewhere(text: string, from: number): When['elsewhere'] {
  const open = /^\s*[(/]\s*/.exec(text.slice(from));
  if (!open) return undefined;
  const at = from + open[0].length;
  const clock = readClock(text.slice(at), { loose: false });
  if (!isClock(clock)) return undefined;
  const zone = placed(zoneAfterClock(text.slice(at + clock.length)), at + clock.length);
  return zone && { clock: { index: at, ...clock }, zone };
}

/** A date behind its time: `10:18 on 14 January 2026`. */
function trailingDate(text: string, from: number, { slashes }: WhenOptions): FoundDate | undefined {
  const at = skip(text, from, /^(?:[\s,]+on\s+|\s*,\s*)/i);
  return at > from ? findDates(text, slashes).find(({ index }) => index === at) : undefined;
}

function placed(zone: FoundZone | undefined, at: number): FoundZone | undefined {
  return zone && { ...zone, index: zone.index + at };
}

/** The marks that close or follow a time: brackets, emphasis, a dash, a colon. */
function tail(text: string, at: number): number {
  return skip(text, at, /^[*_`\])]*\s*(?:[:–—|-]+(?=\s|\*|$))?[*_`]*\s*/);
}

function skip(text: string, at: number, pattern: RegExp): number {
  return at + (pattern.exec(text.slice(at))?.[0].length ?? 0);
}
