import { Temporal } from './temporal.ts';

/**
 * Minutes east of UTC of a time zone (IANA name) on a day (YYYY-MM-DD). Undefined on a day on which its clocks change,
 * when both offsets are right. Throws on what is no day or no time zone.
 */
export function offsetMinutesOn(day: string, timeZone: string): number | undefined {
  const midnight = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone });
  const next = midnight.add({ days: 1 });
  return midnight.offsetNanoseconds === next.offsetNanoseconds ? midnight.offsetNanoseconds / 6e10 : undefined;
}
