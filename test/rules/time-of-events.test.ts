import { describe, expect, it } from 'vitest';
import { checkText, exemplary } from './check-text.ts';
import { layOver } from './lay-over.ts';

/** Messages of one rule over the exemplary review with a timeline of the given times. */
function found(rule: string, times: readonly string[], yaml?: string): string[] {
  const rows = times.map((time, index) => `| ${time} | Event ${index + 1} of 9 |`);
  const markdown = ['## Timeline', '', '| Time | Event |', '|------|-------|', ...rows].join('\n');
  return checkText(layOver(exemplary, { markdown, ...(yaml ? { yaml } : {}) }))
    .filter((problem) => problem.rule === rule)
    .map((problem) => problem.message);
}

describe('events-have-times', () => {
  it.each([
    ['2026-03-04 09:12', '`2026-03-04T09:12Z`'],
    ['2026-03-04 9:12', '`2026-03-04T09:12Z`'],
    ['2026-03-04T09:12', 'without an offset'],
    ['2026-03-04 HH:mm', 'expected a time such as'],
    ['20202-01-16 12:00', 'expected a time such as'],
    ['14:??', 'expected a time such as'],
    ['2026-03-34T09:12Z', 'that exists in the calendar'],
    ['', 'row without a time'],
  ])('finds %j', (time, part) => {
    expect(found('events-have-times', [time])).toEqual([expect.stringContaining(part)]);
  });

  it.each(['2026-03-04T09:12Z', '2026-03-04', '2026-03-04T09:12+01:00 ±10m', 'unknown', '[Time]'])(
    'passes %j',
    (time) => {
      expect(found('events-have-times', [time])).toEqual([]);
    },
  );
});

describe('events-are-in-order', () => {
  const clock = (...times: string[]) => times.map((time) => `2026-03-04T${time}+01:00`);

  it.each<[string, string[], string[]]>([
    ['two neighbours that changed places: the lower one', clock('09:12', '09:48', '09:16', '10:02'), ['09:16']],
    [
      'one row with a day that is too late: only this one',
      ['2026-03-04T09:12Z', '2026-03-14T09:16Z', '2026-03-04T09:30Z', '2026-03-04T09:48Z'],
      ['2026-03-14'],
    ],
    [
      'one row with a day that is too early: only this one',
      ['2026-03-04T09:12Z', '2026-03-04T09:30Z', '2026-02-04T09:40Z', '2026-03-04T09:48Z'],
      ['2026-02-04'],
    ],
    [
      'rows without an offset, compared among themselves',
      ['2026-03-04 09:12', '2026-03-04 09:48', '2026-03-04 09:16'],
      ['09:16'],
    ],
    ['a day after a later day', ['2026-03-04T09:12Z', '2026-03-06', '2026-03-04'], ['2026-03-04']],
    [
      'an exact row among rough ones with which it would be in order',
      ['2026-03-04T09:12Z', '2026-03-04T09:48Z', '2026-03-04T09:16Z', '2026-03-04T09:20Z ±5m', '2026-03-04T09:25Z ±5m'],
      ['09:16', '09:20', '09:25'],
    ],
    [
      'an exact row among local ones with which it would be in order',
      ['2026-03-04T09:12Z', '2026-03-04T09:48Z', '2026-03-04T09:16Z', '2026-03-04 09:20', '2026-03-04 09:25'],
      ['09:16'],
    ],
    [
      'times in different offsets',
      ['2026-03-04T09:12+01:00', '2026-03-04T08:30Z', '2026-03-04T09:20+01:00'],
      ['09:20'],
    ],
  ])('finds %s', (_, times, culprits) => {
    expect(found('events-are-in-order', times)).toEqual(
      culprits.map((text) => expect.stringMatching(`row at \\S*\\s?\\S*${text}`)),
    );
  });

  it.each<[string, string[]]>([
    ['equal times', clock('09:12', '09:12', '09:12')],
    ['a day among its hours', ['2026-03-04T09:12Z', '2026-03-04', '2026-03-04T09:16Z']],
    ['a rough time that may be in order', ['2026-03-04T09:12Z', '2026-03-04T09:30Z ±30m', '2026-03-04T09:16Z']],
    ['a time with an offset among times without one', ['2026-03-04 09:12', '2026-03-04T07:00Z', '2026-03-04 09:48']],
    ['a rough local time', ['2026-03-04 09:12', '~2026-03-04 09:30', '2026-03-04 09:16']],
    ['local times in the night in which clocks are put back', ['2026-10-25 02:50', '2026-10-25 02:10']],
    ['local times in two zones', ['2026-03-04 09:12 CET', '2026-03-04 00:20 PST']],
    ['rows that are no times', ['later', '2026-03-04T09:12Z', 'before']],
    ['no rows', []],
  ])('passes %s', (_, times) => {
    expect(found('events-are-in-order', times)).toEqual([]);
  });

  it('names as few rows as possible', () => {
    const times = ['09:01', '09:02', '09:09', '09:03', '09:04', '09:08', '09:05', '09:06'];
    expect(found('events-are-in-order', clock(...times))).toHaveLength(2);
  });

  it('copes with a long table in reverse', () => {
    const times = Array.from({ length: 2000 }, (_, index) =>
      new Date(Date.UTC(2026, 2, 4) - index * 60_000).toISOString(),
    );
    // Of 1,999 findings a hundred are told.
    expect(found('events-are-in-order', times)).toHaveLength(100);
  });
});

describe('events-lie-within-incident', () => {
  it.each([
    ['a wrong year', '2025-03-04T09:12+01:00'],
    ['what happened after the review', '2026-03-09T09:12+01:00'],
    ['a minute more than thirty days before', '2026-02-02T09:11+01:00'],
  ])('finds %s', (_, time) => {
    expect(found('events-lie-within-incident', [time])).toHaveLength(1);
  });

  it.each([
    ['a trigger three weeks before', '2026-02-11T09:12+01:00'],
    ['the day of the review', '2026-03-06T18:00+01:00'],
    ['thirty days before', '2026-02-02T09:12+01:00'],
    ['a day that may be that of the review', '2026-03-06'],
    ['a clock that was never set, which another rule tells', '1970-01-01T00:00Z'],
  ])('passes %s', (_, time) => {
    expect(found('events-lie-within-incident', [time])).toEqual([]);
  });

  it.each([
    [
      '2026-02-02T09:11+01:00',
      'at 2026-02-02T09:11+01:00, 30 days before the incident started at 2026-03-04T09:12+01:00',
    ],
    ['2026-02-01T09:12+01:00', ', 31 days before'],
    ['2026-03-09T09:12+01:00', 'after the review on 2026-03-06'],
  ])('says by how much: %s', (time, words) => {
    expect(found('events-lie-within-incident', [time])[0]).toContain(words);
  });

  it('says nothing where neither the start nor the review is known', () => {
    const yaml = 'timeline:\n  started: unknown\nreview:\n  held: unknown';
    expect(found('events-lie-within-incident', ['2019-03-04T09:12Z', '2026-03-20T09:12Z'], yaml)).toEqual([]);
  });
});

describe('times-are-past', () => {
  it.each([
    ['a row', ['2027-03-04T09:12Z'], 1],
    ['a row later today in some zone', ['2026-03-24'], 0],
    ['a row that may have passed', ['2026-03-24T13:00Z ±2h'], 0],
    ['a row of this moment', ['2026-03-24T12:00Z'], 0],
    ['a row of the next minute', ['2026-03-24T12:01Z'], 1],
    ['a row of tomorrow', ['2026-03-25'], 0],
    ['a row of the day after', ['2026-03-26'], 1],
  ])('looks at %s', (_, times, count) => {
    expect(found('times-are-past', times)).toHaveLength(count);
  });

  it('lets a review that is not final plan its meeting', () => {
    const yaml = (status: string) => `status: ${status}\nreview:\n  held: 2026-04-01`;
    const rows = ['2026-03-04T09:12Z'];
    expect(found('times-are-past', rows, yaml('in-review'))).toEqual([]);
    expect(found('times-are-past', rows, yaml('final'))).toHaveLength(1);
  });
});
