/** A label of a time zone that is used for one half of the year only. */
export interface ZoneLabel {
  readonly label: string;
  /** IANA zone in which the label is used. */
  readonly zone: string;
  /** Minutes east of UTC that the label stands for. */
  readonly offsetMinutes: number;
  /** The label of the other half of the year. */
  readonly other: string;
}

const pairs: readonly (readonly [zone: string, winter: string, summer: string, winterOffsetMinutes: number])[] = [
  ['Europe/Berlin', 'CET', 'CEST', 60],
  ['Europe/Helsinki', 'EET', 'EEST', 120],
  ['America/Los_Angeles', 'PST', 'PDT', -480],
  ['America/Denver', 'MST', 'MDT', -420],
  ['America/Chicago', 'CST', 'CDT', -360],
  ['America/New_York', 'EST', 'EDT', -300],
  ['America/Anchorage', 'AKST', 'AKDT', -540],
  ['Pacific/Auckland', 'NZST', 'NZDT', 720],
  ['Australia/Sydney', 'AEST', 'AEDT', 600],
];

/**
 * Standard labels that are also right in summer somewhere: whole countries, states or provinces keep their clocks on
 * them all year (Egypt, Arizona, Saskatchewan, Panama, Queensland), or another zone bears the same letters (China).
 */
const ambiguous = new Set(['EET', 'MST', 'CST', 'EST', 'AEST']);

/** Labels that tell which half of the year it is. */
export const zoneLabels: readonly ZoneLabel[] = pairs
  .flatMap(([zone, winter, summer, offset]) => [
    { label: winter, zone, offsetMinutes: offset, other: summer },
    { label: summer, zone, offsetMinutes: offset + 60, other: winter },
  ])
  .filter(({ label }) => !ambiguous.has(label));
