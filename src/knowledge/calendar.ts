import { Temporal } from '../review/temporal.ts';

const workingDays = 5;

/** Whole days from one calendar day (YYYY-MM-DD) to another; negative where the second lies before the first. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** The calendar day a number of days after another; before it where the number is negative. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The calendar day a number of months after another; the 31st becomes the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/**
 * The day that is a number of business days after another: Monday to Friday without holidays (YYYY-MM-DD).
 * The first day never counts; part of a day counts as a whole one.
 */
export function addBusinessDays(day: string, days: number, holidays: readonly string[] = []): string {
  const free = new Set(holidays);
  let date = Temporal.PlainDate.from(day);
  for (let left = Math.ceil(days); left > 0; ) {
    date = date.add({ days: 1 });
    if (date.dayOfWeek <= workingDays && !free.has(date.toString())) left -= 1;
  }
  return date.toString();
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
