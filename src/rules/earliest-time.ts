import { boundsOf, isDay, isTimeValue, parseTimeValue } from '../review/time-value.ts';
import type { TimeValue } from '../review/types.ts';

const EARLIEST = Date.UTC(1990, 0, 1);

/** Whether a time surely lies before 1990: it is a slip, and no other rule need complain of what follows from it. */
export function isBefore1990(time: TimeValue): boolean {
  return boundsOf(time)[1] < EARLIEST;
}

/** Whether a text is a day, and one that surely lies before 1990. */
export function isDayBefore1990(day: string | undefined): day is string {
  if (day === undefined || !isDay(day)) return false;
  const time = parseTimeValue(day);
  return isTimeValue(time) && isBefore1990(time);
}
