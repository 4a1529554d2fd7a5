/** Business days and support hours, for the metrics and what shows them. */
import { addDays, daysBetween, addBusinessDays as daysOfWorkAfter } from '../review/business-days.ts';
import type { Settings } from '../review/settings.ts';
import { Temporal } from '../review/temporal.ts';

export { addDays, daysBetween } from '../review/business-days.ts';

/** Support hours as the configuration has them. */
export type SupportClock = NonNullable<Settings['clock']>;

/** The days that are no business days although they lie in the working week, YYYY-MM-DD. */
export type BusinessCalendar = Pick<SupportClock, 'holidays'>;

type Weekday = NonNullable<SupportClock['days']>[number];

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const workingWeek = weekdays.slice(0, 5);

/** Whether a day (YYYY-MM-DD) is a business day: Monday to Friday and no holiday, whatever the days of support are. */
export function isBusinessDay(day: string, calendar: BusinessCalendar = {}): boolean {
  return isWorked(Temporal.PlainDate.from(day), workingWeek, calendar.holidays ?? []);
}

/** Business days after `from` up to and including `to`: from Friday to Monday it is 1. 0 where `to` is not later. */
export function businessDaysBetween(from: string, to: string, calendar: BusinessCalendar = {}): number {
  let count = 0;
  const days = daysBetween(from, to);
  for (let ahead = 1; ahead <= days; ahead++) if (isBusinessDay(addDays(from, ahead), calendar)) count += 1;
  return count;
}

/** The last of so many business days after a day; see review/business-days.ts, which counts them. */
export function addBusinessDays(from: string, businessDays: number, calendar: BusinessCalendar = {}): string {
  return daysOfWorkAfter(from, businessDays, calendar.holidays);
}

/**
 * Minutes between two instants (milliseconds since the epoch) that fall into the support hours, on real clocks of the
 * zone: a day on which the clocks change is as long as it was. Throws where the time zone does not exist.
 */
export function supportMinutes(fromMs: number, toMs: number, clock: SupportClock): number {
  let milliseconds = 0;
  let day = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(clock.timezone).toPlainDate();
  const last = Temporal.Instant.fromEpochMilliseconds(toMs).toZonedDateTimeISO(clock.timezone).toPlainDate();
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (!isWorked(day, clock.days ?? workingWeek, clock.holidays ?? [])) continue;
    const opens = Math.max(fromMs, instantOf(day, clock.from, clock.timezone));
    const closes = Math.min(toMs, instantOf(day, clock.until, clock.timezone));
    milliseconds += Math.max(0, closes - opens);
  }
  return milliseconds / 60_000;
}

/** The support clock in words: "mon–fri 09:00–17:00 Europe/Copenhagen, without 2 holidays". */
export function nameOfClock(clock: SupportClock): string {
  const days = weekdays.filter((day) => (clock.days ?? workingWeek).includes(day));
  const [first] = days;
  const last = days.at(-1);
  const inARow =
    first && last && days.length > 2 && weekdays.indexOf(last) - weekdays.indexOf(first) === days.length - 1;
  const holidays = clock.holidays?.length ?? 0;
  const without = holidays === 0 ? '' : `, without ${holidays} ${holidays === 1 ? 'holiday' : 'holidays'}`;
  return `${inARow ? `${first}–${last}` : days.join(', ')} ${clock.from}–${clock.until} ${clock.timezone}${without}`;
}

function isWorked(day: Temporal.PlainDate, days: readonly Weekday[], holidays: readonly string[]): boolean {
  const weekday = weekdays[day.dayOfWeek - 1];
  if (weekday === undefined || !days.includes(weekday)) return false;
  return holidays.length === 0 || !holidays.includes(day.toString());
}

function instantOf(day: Temporal.PlainDate, time: string, timeZone: string): number {
  // 24:00 is the next day's midnight.
  if (time === '24:00') return day.add({ days: 1 }).toZonedDateTime({ timeZone }).epochMilliseconds;
  return day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
}
