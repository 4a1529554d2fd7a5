import { isDay } from './time-value.ts';

/** A full date in a text: its day, and where it stands. */
export interface WrittenDate {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly index: number;
  readonly length: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Source of a regular expression for the name of a month, in full or short. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const FORMS = [
  /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/g,
  new RegExp(
    `(?<![\\d.])(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?(?<month>${MONTH}),?\\s+(?<year>\\d{4})(?!\\d)`,
    'gi',
  ),
  new RegExp(`\\b(?<month>${MONTH})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?!\\d)`, 'gi'),
];

/**
 * The full dates that are written in a text and can be read in one way only: `2026-03-04`, `4 March 2026`,
 * `March 4, 2026`. Dates of digits with slashes are passed over: they mean another day on each side of an ocean.
 */
export function writtenDates(text: string): WrittenDate[] {
  return FORMS.flatMap((form) => [...text.matchAll(form)])
    .flatMap((match) => {
      const { year = '', month = '', day = '' } = match.groups ?? {};
      const number = /^\d/.test(month) ? month : String(monthNumber(month));
      const iso = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
      return isDay(iso) ? [{ day: iso, index: match.index, length: match[0].length }] : [];
    })
    .sort((a, b) => a.index - b.index);
}

/** The number, from 1, of a month's name; 0 of what is none. */
export function monthNumber(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Whether a text names a month, be it in a full date or not. */
export function namesMonth(text: string): boolean {
  return new RegExp(`\\b${MONTH}(?!\\w)`, 'i').test(text);
}
