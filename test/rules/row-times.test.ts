import { describe, expect, it } from 'vitest';
import { parseTimeValue } from '../../src/review/time-value.ts';
import { rowTimes, withoutOffset } from '../../src/rules/row-times.ts';

const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const prose = (text: string) => ({ text, html: '', place });
const timesOf = (...texts: string[]) =>
  rowTimes(texts.map((text) => ({ time: prose(text), at: parseTimeValue(text), event: prose('Seen'), place }))).map(
    (time) => time && [new Date(time.epochMs).toISOString().slice(0, 19), time.halfWidthMs / 60_000, time.floating],
  );

describe('the times of rows', () => {
  it.each([
    ['2026-03-04T09:12+01:00', ['2026-03-04T08:12:00', 0, false]],
    ['2026-03-04T09:12', ['2026-03-04T09:12:00', 0, true]],
    ['2026-03-04 9:05', ['2026-03-04T09:05:00', 0, true]],
    ['2026-03-04 09:12:30', ['2026-03-04T09:12:30', 0, true]],
    ['~2026-03-04 09:12', ['2026-03-04T09:12:00', 30, true]],
    ['≈ 2026-03-04 09:12', ['2026-03-04T09:12:00', 30, true]],
    ['2026-03-04 09:12~', ['2026-03-04T09:12:00', 30, true]],
    ['2026-03-04 09:12 CET', ['2026-03-04T09:12:00', 0, true]],
    ['2026-02-30 09:12', undefined],
    ['at 2026-03-04 09:12', undefined],
    ['2026-03-04 09:12 or so', undefined],
    ['later', undefined],
  ])('%s', (text, expected) => {
    expect(timesOf(text)).toEqual([expected]);
  });

  it('are none where local ones are of several zones', () => {
    expect(
      timesOf('2026-03-04 09:12 CET', '2026-03-04 00:20 PST', '2026-03-04T09:12Z').map((time) => time?.[0]),
    ).toEqual([...[undefined, undefined, '2026-03-04T09:12:00']]);
    expect(timesOf('2026-03-04 09:12 CET', '2026-03-04 09:20 CET')).not.toContain(undefined);
  });

  it.each([
    ['2026-03-04 9:12', '2026-03-04T09:12'],
    ['2026-03-04T09:12:30', '2026-03-04T09:12'],
    ['2026-03-04 09:12 CET', undefined],
    ['~2026-03-04 09:12', undefined],
    ['2026-03-04 09:12~', undefined],
    ['2026-03-04', undefined],
  ])('without an offset: %s is %s', (text, expected) => {
    expect(withoutOffset(text)).toBe(expected);
  });
});
