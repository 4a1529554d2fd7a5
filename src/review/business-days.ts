import { dayAt, epochDayOf, weekdayAt } from './civil-day.ts';

const FRIDAY = 5;

/**
 * The last of so many business days after a day: Monday to Friday without holidays, all days YYYY-MM-DD. The first day
 * never counts; part of a day counts as a whole one. Throws where ten years hold too few business days.
 */
export function addBusinessDays(day: string, count: number, holidays: readonly string[] = []): string {
  const free = new Set(holidays);
  let date = existing(day);
  let left = Math.ceil(count);
  for (let ahead = 0; left > 0; ahead++) {
    if (ahead > 3660) throw new RangeError(`Unexpected calendar, expected ${count} business days within ten years`);
    // From a weekday without holidays ahead, five business days are a week.
    if (free.size === 0 && left % FRIDAY === 0 && weekdayAt(date) <= FRIDAY) return dayAt(date + (left / FRIDAY) * 7);
    date += 1;
    if (weekdayAt(date) <= FRIDAY && !free.has(dayAt(date))) left -= 1;
  }
  return dayAt(date);
}

/** The day a number of calendar days after another (YYYY-MM-DD); before it where the number is negative. */
export function addDays(day: string, days: number): string {
  return dayAt(existing(day) + days);
}

/** Whole days from one calendar day (YYYY-MM-DD) to another; negative where the second lies before the first. */
export function daysBetween(from: string, to: string): number {
  return existing(to) - existing(from);
}

function existing(day: string): number {
  const date = epochDayOf(day);
  if (date === undefined) throw new RangeError(`Unexpected day ${day}, expected one of the calendar, YYYY-MM-DD`);
  return date;
}
