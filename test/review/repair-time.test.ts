import { describe, expect, it } from 'vitest';
import { repairTime } from '../../src/review/repair-time.ts';

const cases: readonly [text: string, zone: string | undefined, expected: string | undefined][] = [
  ['2026-03-04T09:12+0100', undefined, '2026-03-04T09:12+01:00'],
  ['2026-03-04T09:12-05', undefined, '2026-03-04T09:12-05:00'],
  ['2026-03-04 09:12+01:00', undefined, '2026-03-04T09:12+01:00'],
  ['2026-03-04 09:12:30 +0530', undefined, '2026-03-04T09:12:30+05:30'],
  ['2026-03-04 09:12 UTC', undefined, '2026-03-04T09:12Z'],
  ['2026-03-04 09:12 gmt ± 10m', undefined, '2026-03-04T09:12Z ± 10m'],
  ['2026-03-04t09:12z', undefined, undefined],
  ['2026-03-04T09:12', undefined, undefined],
  ['2026-03-04T09:12', 'Europe/Berlin', '2026-03-04T09:12+01:00'],
  ['2026-07-04 09:12', 'Europe/Berlin', '2026-07-04T09:12+02:00'],
  ['2026-03-04T09:12', 'Etc/UTC', '2026-03-04T09:12Z'],
  ['2026-03-29T02:30', 'Europe/Berlin', undefined],
  ['2026-10-25T02:30', 'Europe/Berlin', undefined],
  ['2026-03-04T09:12', 'Nowhere/Never', undefined],
  ['2026-02-30 09:12Z', undefined, undefined],
  ['2026-03-04 09:12 CET', undefined, undefined],
  ['2026-03-04 9:12Z', undefined, undefined],
  ['2026-03-04T25:12 UTC', undefined, undefined],
  ['04.03.2026 09:12Z', undefined, undefined],
  ['2026-03-04', 'Europe/Berlin', undefined],
  ['2026-03-04T09:12+01:00', 'Europe/Berlin', undefined],
  ['this morning', 'Europe/Berlin', undefined],
  ['at 2026-03-04 09:12Z', undefined, undefined],
  ['2026-03-04 09:12Z or so', undefined, undefined],
  [' 2026-03-04 09:12Z ', undefined, '2026-03-04T09:12Z'],
];

describe('repairTime', () => {
  it.each(cases)('%j in %j is %j', (text, zone, expected) => {
    expect(repairTime(text, zone)).toBe(expected);
  });
});
