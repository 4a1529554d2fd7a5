import { type ZoneLabel, zoneLabels } from '../../review/zone-labels.ts';
import { fixedLabels, unclearLabels, zoneNames } from './zone-names.ts';

/** What a written zone means. */
export type ZoneMeaning =
  | { readonly kind: 'fixed'; readonly offsetMinutes: number }
  /** A label of one half of the year: on a day of the other half it contradicts itself. */
  | { readonly kind: 'label'; readonly label: ZoneLabel }
  /** An IANA zone, whose offset follows from the day. */
  | { readonly kind: 'place'; readonly zone: string }
  | { readonly kind: 'unclear'; readonly why: string };

export interface FoundZone {
  readonly index: number;
  readonly length: number;
  readonly meaning: ZoneMeaning;
}

const escaped = (texts: readonly string[]) =>
  [...texts]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

const OFFSET = '(?:(?:UTC|GMT)\\s?)?(?<sign>[+\\u2212-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?';
const LABELS = escaped([
  ...zoneLabels.map(({ label }) => label),
  ...Object.keys(zoneNames),
  ...Object.keys(fixedLabels),
  ...Object.keys(unclearLabels),
]);
const PLACE = '(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)\\/[A-Z][A-Za-z_]+(?:\\/[A-Z][A-Za-z_]+)?';
/** An offset without `UTC` needs both digits of its hour: `-5` may be anything. */
const ZONE = new RegExp(
  `(?<![\\w/+])(?:(?<named>(?:UTC|GMT)\\s?[+\\u2212-]\\d{1,2}(?::?\\d{2})?)|(?<place>${PLACE})|(?<label>${LABELS}))(?![\\w/+])`,
  'g',
);
const AFTER_CLOCK = /^[+-]\d{2}:?\d{2}(?!\d)/;

/** The zones that are named in a text, in reading order. */
export function findZones(text: string): FoundZone[] {
  return [...text.matchAll(ZONE)].map((match) => ({
    index: match.index,
    length: match[0].length,
    meaning: meaningOf(match[0], match.groups ?? {}),
  }));
}

/** The zone that stands right behind a time of day, brackets around it or not. */
export function zoneAfterClock(text: string): FoundZone | undefined {
  const bare = AFTER_CLOCK.exec(text);
  if (bare) return { index: 0, length: bare[0].length, meaning: offsetMeaning(bare[0]) };
  const lead = /^[\s([]{0,3}/.exec(text)?.[0].length ?? 0;
  const zone = findZones(text.slice(0, lead + 40)).find(({ index }) => index <= lead);
  if (!zone) return undefined;
  // `Z` is a zone only when it touches its time, and a bracket after the zone only where one stood before it.
  return text[zone.index] === 'Z' && zone.length === 1 && zone.index > 0 ? undefined : zone;
}

function meaningOf(text: string, { named, place }: Partial<Record<string, string>>): ZoneMeaning {
  if (named !== undefined) return offsetMeaning(named);
  if (place !== undefined) {
    return isZone(place)
      ? { kind: 'place', zone: place }
      : { kind: 'unclear', why: `\`${place}\` is no time zone that is known` };
  }
  const label = zoneLabels.find((one) => one.label === text);
  if (label) return text === 'GMT' ? { kind: 'fixed', offsetMinutes: 0 } : { kind: 'label', label };
  const zone = zoneNames[text];
  if (zone !== undefined) return { kind: 'place', zone };
  const offsetMinutes = fixedLabels[text];
  if (offsetMinutes !== undefined) return { kind: 'fixed', offsetMinutes };
  return { kind: 'unclear', why: unclearLabels[text] ?? `\`${text}\` is no time zone that is known` };
}

function offsetMeaning(text: string): ZoneMeaning {
  const { sign, hours, minutes } = new RegExp(OFFSET).exec(text)?.groups ?? {};
  const size = Number(hours) * 60 + Number(minutes ?? 0);
  return size > 14 * 60 || Number(minutes ?? 0) > 59
    ? { kind: 'unclear', why: `no zone is \`${text}\`` }
    : { kind: 'fixed', offsetMinutes: sign === '+' ? size : -size };
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
