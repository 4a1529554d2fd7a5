import { isTimeValue, offsetInZone, parseTimeValue } from './time-value.ts';

/** The parts of a time as people write it nearly right. */
const NEARLY =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:[Tt]|\s+)(?<clock>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(?<zone>[Zz]|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?(?<width>\s*(?:±|\+\/-)\s*\d+(?:\.\d+)?\s*[smhd])?$/i;

/**
 * The time value that a text surely means though it is none: `2026-03-04 09:12+0100` is `2026-03-04T09:12+01:00`. A
 * time without an offset is one only where a zone (IANA) is given and the clock showed that time there exactly once.
 * Nothing where the text is a time value already, or where it is not sure.
 */
export function repairTime(text: string, timezone?: string): string | undefined {
  if (isTimeValue(parseTimeValue(text))) return undefined;
  const groups = NEARLY.exec(text.trim())?.groups;
  if (!groups) return undefined;
  const { date = '', clock = '', zone, width = '' } = groups;
  const offset = zone === undefined ? offsetInZone(`${date}T${clock}`, timezone) : offsetOf(zone);
  if (offset === undefined) return undefined;
  const repaired = `${date}T${clock}${offset}${width.trim() === '' ? '' : ` ${width.trim()}`}`;
  return isTimeValue(parseTimeValue(repaired)) ? repaired : undefined;
}

function offsetOf(zone: string): string {
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '');
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2) || '00'}`;
}
