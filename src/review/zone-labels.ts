/** A label of a time zone that is used for one half of the year only. */
export interface ZoneLabel {
  readonly label: string;
  /** IANA zone in which the label is used. */
  readonly zone: string;
  /** Minutes east of UTC that the label stands for. */
  readonly offsetMinutes: number;
  /** The label of the other half of the year. */
  readonly other: string;
  /** Whether it tells nothing of the season: it is right all year somewhere, or another zone bears the same letters. */
  readonly ambiguous: boolean;
}

const pairs: readonly (readonly [zone: string, winter: string, summer: string, winterOffsetMinutes: number])[] = [
  ['Europe/London', 'GMT', 'BST', 0],
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
 * them all year (Iceland, Egypt, Arizona, Saskatchewan, Panama, Queensland), or another zone bears the same letters
 * (China; Bangladesh). CET is none of them: outside Algeria and Tunisia it is a slip in July, and there the offsets of a review tell.
 */
const ambiguous = new Set(['GMT', 'BST', 'EET', 'MST', 'CST', 'EST', 'AEST']);

/** Labels of one half of the year, each with its partner of the other half. */
export const zoneLabels: readonly ZoneLabel[] = pairs.flatMap(([zone, winter, summer, offset]) => [
  { label: winter, zone, offsetMinutes: offset, other: summer, ambiguous: ambiguous.has(winter) },
  { label: summer, zone, offsetMinutes: offset + 60, other: winter, ambiguous: ambiguous.has(summer) },
]);
