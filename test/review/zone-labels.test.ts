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
