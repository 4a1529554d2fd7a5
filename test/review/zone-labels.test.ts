import { describe, expect, it } from 'vitest';
import { Temporal } from '../../src/review/temporal.ts';
import { zoneLabels } from '../../src/review/zone-labels.ts';

/** Minutes east of UTC of a zone at a moment, by the time zone database. */
const offsetAt = (zone: string, moment: string) =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;

describe('labels of time zones', () => {
  it.each(zoneLabels)(
    '$label is $offsetMinutes minutes in $zone for half of the year',
    ({ zone, offsetMinutes, other }) => {
      const offsets = ['2026-01-15T12:00Z', '2026-07-15T12:00Z'].map((moment) => offsetAt(zone, moment));
      const partner = zoneLabels.find((each) => each.label === other && each.zone === zone);
      expect(offsets.toSorted((a, b) => a - b)).toEqual(
        [offsetMinutes, partner?.offsetMinutes ?? Number.NaN].toSorted((a, b) => a - b),
      );
    },
  );
});

/** How people of a zone call its hours, by the names of the Unicode consortium. */
const calledIn = (zone: string, month: number) => {
  const locale = { E: 'en-GB', A: 'en-US', P: 'en-NZ' }[zone.charAt(0)] ?? 'en-GB';
  const format = new Intl.DateTimeFormat(zone.startsWith('Australia') ? 'en-AU' : locale, {
    ...{ timeZone: zone, timeZoneName: 'short' },
  });
  return format.formatToParts(Date.UTC(2026, month, 15)).find(({ type }) => type === 'timeZoneName')?.value;
};

describe('a label of a time zone', () => {
  it.each(zoneLabels)(
    '$label is what $zone calls the hours of that half of the year',
    ({ label, zone, offsetMinutes }) => {
      const month = [0, 6].find(
        (each) => offsetAt(zone, new Date(Date.UTC(2026, each, 15)).toISOString()) === offsetMinutes,
      );
      expect(calledIn(zone, month ?? Number.NaN)).toBe(label);
    },
  );

  it.each([
    ['GMT', 'Atlantic/Reykjavik'],
    ['EET', 'Africa/Tripoli'],
    ['MST', 'America/Phoenix'],
    ['CST', 'America/Regina'],
    ['EST', 'America/Panama'],
    ['AEST', 'Australia/Brisbane'],
  ])('%s tells nothing of the season, since %s keeps it all year', (label, zone) => {
    const known = zoneLabels.find((each) => each.label === label);
    const offsets = ['2026-01-15T12:00Z', '2026-07-15T12:00Z'].map((moment) => offsetAt(zone, moment));
    expect(offsets).toEqual([known?.offsetMinutes, known?.offsetMinutes]);
    expect(known?.ambiguous).toBe(true);
  });

  it('tells nothing where another zone bears the same letters, and something elsewhere', () => {
    const telling = (label: string) =>
      zoneLabels.filter((each) => each.label === label).map(({ ambiguous }) => !ambiguous);
    expect(['BST', 'CEST', 'PDT', 'NZST'].map(telling)).toEqual([[false], [true], [true], [true]]);
  });
});
