/**
 * Days of the calendar as numbers. Plain arithmetic is exact here, and some hundred times as quick as a calendar that
 * knows eras and zones; whatever needs zones asks `temporal.ts`.
 */
const DAY = 86_400_000;
/** Days from 0000-03-01 to 1970-01-01. */
const MARCH_OF_YEAR_0_TO_1970 = 719_468;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 of a day written YYYY-MM-DD (proleptic Gregorian); undefined where there is no such day. */
export function epochDayOf(text: string): number | undefined {
  const found = SHAPE.exec(text);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  // Counted in years that begin in March, since then a leap day is the last one.
  const years = month > 2 ? year : year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const sinceMarch = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return years * 365 + leapDays + sinceMarch - MARCH_OF_YEAR_0_TO_1970;
}

/** The day, YYYY-MM-DD, of a number of days since 1970-01-01. */
export function dayAt(epochDay: number): string {
  return new Date(epochDay * DAY).toISOString().slice(0, 10);
}

/** Day of the week from 1, Monday, to 7, Sunday. */
export function weekdayAt(epochDay: number): number {
  // 1970-01-01 was a Thursday.
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

/** How many days a month, from 1 to 12, has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
