import { isDay } from '../../review/time-value.ts';
import { MONTH, monthNumber, writtenDates } from '../../review/written-dates.ts';

/** A date in a text, as much of it as is written there. */
export type FoundDate = {
  readonly index: number;
  readonly length: number;
} & (
  | { readonly kind: 'full'; readonly day: string }
  /** Its year stands elsewhere. */
  | { readonly kind: 'yearless'; readonly month: number; readonly dayOfMonth: number }
  /** `3/4/2026`: another day on each side of an ocean. */
  | { readonly kind: 'ambiguous' }
);

/** Which number comes first in dates with slashes; absent where nothing tells. */
export type SlashOrder = 'day-first' | 'month-first';

const YEAR_FIRST = /(?<![\d/.-])(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?![\d/])/g;
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?![\d.])/g;
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/g;
const DAY_MONTH = new RegExp(`(?<![\\d:.])(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?(${MONTH})(?![a-z])`, 'gi');
const MONTH_DAY = new RegExp(`(?<![a-z])(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`, 'gi');

/** The dates in a text in reading order. None overlaps another. */
export function findDates(text: string, slashes?: SlashOrder): FoundDate[] {
  const found: FoundDate[] = [
    ...writtenDates(text).map((date): FoundDate => ({ kind: 'full', ...date })),
    ...[...text.matchAll(YEAR_FIRST)].flatMap((match) => full(match, match[1], match[3], match[4])),
    ...[...text.matchAll(DOTTED)].flatMap((match) => full(match, match[3], match[2], match[1])),
    ...[...text.matchAll(SLASHED)].flatMap((match) => slashed(match, slashes)),
    ...[...text.matchAll(DAY_MONTH)].flatMap((match) => yearless(match, match[2], match[1])),
    ...[...text.matchAll(MONTH_DAY)].flatMap((match) => yearless(match, match[1], match[2])),
  ];
  const taken: FoundDate[] = [];
  for (const date of found) {
    if (!taken.some((other) => date.index < other.index + other.length && other.index < date.index + date.length))
      taken.push(date);
  }
  return taken.sort((a, b) => a.index - b.index);
}

/** Which way dates with slashes are written in a document, where at least one of them can be read in one way only. */
export function slashOrderOf(text: string): SlashOrder | undefined {
  const orders = new Set<SlashOrder>();
  for (const [, first, second] of text.matchAll(SLASHED)) {
    if (Number(first) > 12 && Number(second) <= 12) orders.add('day-first');
    if (Number(second) > 12 && Number(first) <= 12) orders.add('month-first');
  }
  return orders.size === 1 ? [...orders][0] : undefined;
}

/** The day of a year, a month and a day of the month; undefined where there is no such day. */
export function dayOn(year: number | string, month: number | string, dayOfMonth: number | string): string | undefined {
  const day = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

function full(match: RegExpExecArray, year = '', month = '', dayOfMonth = ''): FoundDate[] {
  const day = dayOn(year.length === 2 ? `20${year}` : year, month, dayOfMonth);
  return day === undefined ? [] : [{ kind: 'full', day, index: match.index, length: match[0].length }];
}

function slashed(match: RegExpExecArray, order: SlashOrder | undefined): FoundDate[] {
  const [, a = '', b = '', year] = match;
  const certain = slashOrderOf(match[0]) ?? order;
  if (certain) return certain === 'day-first' ? full(match, year, b, a) : full(match, year, a, b);
  if (a === b) return full(match, year, a, b);
  return Number(a) <= 12 && Number(b) <= 12 ? [{ kind: 'ambiguous', index: match.index, length: match[0].length }] : [];
}

function yearless(match: RegExpExecArray, month = '', dayOfMonth = ''): FoundDate[] {
  const found = { month: monthNumber(month), dayOfMonth: Number(dayOfMonth) };
  // A leap year has every day that any year has.
  return dayOn(2024, found.month, found.dayOfMonth) === undefined
    ? []
    : [{ kind: 'yearless', ...found, index: match.index, length: match[0].length }];
}
