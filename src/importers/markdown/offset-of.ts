import { offsetInZone } from '../../review/time-value.ts';
import type { ZoneMeaning } from './find-zones.ts';

/** The offset of a zone at a time of its clock, or why there is none. */
export type Offset =
  | {
      /** `Z` or `+01:00`. */
      readonly text: string;
      /** Minutes by which the true time may lie off on either side, because a label contradicts its day. */
      readonly widthMinutes: number;
      readonly doubt?: string;
    }
  | { readonly why: string };

/**
 * The offset that a written zone means on a day (YYYY-MM-DD) at a time of its clock (HH:MM). A label of the other half
 * of the year keeps the offset it stands for, and a width that covers the reading that the label was a slip.
 */
export function offsetOf(meaning: ZoneMeaning, day: string, clock: string): Offset {
  if (meaning.kind === 'unclear') return { why: meaning.why };
  if (meaning.kind === 'fixed') return { text: offsetText(meaning.offsetMinutes), widthMinutes: 0 };
  if (meaning.kind === 'place') {
    const text = offsetInZone(`${day}T${clock}`, meaning.zone);
    return text === undefined
      ? { why: `clocks in ${meaning.zone} showed ${clock} twice or never on ${day}` }
      : { text, widthMinutes: 0 };
  }
  const { label, zone, offsetMinutes, other, ambiguous } = meaning.label;
  const text = offsetText(offsetMinutes);
  const shown = offsetInZone(`${day}T${clock}`, zone);
  if (shown === undefined || shown === text) return { text, widthMinutes: 0 };
  const doubt = ambiguous
    ? `\`${label}\` on ${day}: where clocks change they show \`${other}\`, and elsewhere \`${label}\` is right`
    : `\`${label}\` on ${day}, when clocks show \`${other}\``;
  return { text, widthMinutes: 60, doubt };
}

/** Minutes east of UTC as an offset of RFC 3339. */
function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
