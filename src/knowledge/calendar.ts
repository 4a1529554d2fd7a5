/** Calendar arithmetic that only the knowledge base needs; days and business days are counted by metrics/calendar.ts. */
import { daysIn } from '../review/civil-day.ts';
import { Temporal } from '../review/temporal.ts';

/** The calendar day a number of months after another; the 31st becomes the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [thatYear, thatMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(thatYear).padStart(4, '0')}-${two(thatMonth)}-${two(Math.min(date, daysIn(thatYear, thatMonth)))}`;
}

/** Number of the weekday of a calendar day, from 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The ISO 8601 week of a calendar day: the year that it belongs to and its number. */
export function isoWeek(day: string): { readonly year: number; readonly week: number } {
  const date = Temporal.PlainDate.from(day);
  return { year: date.yearOfWeek ?? date.year, week: date.weekOfYear ?? 0 };
}
