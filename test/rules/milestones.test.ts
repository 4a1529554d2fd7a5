import { describe, expect, it } from 'vitest';
import { checkText, exemplary } from './check-text.ts';
import { layOver } from './lay-over.ts';

const path = 'reviews/checkout-times-out.md';

function found(rule: string, started: string, resolved: string, markdown?: string): string[] {
  const yaml = `timeline:\n  started: ${started}\n  detected: unknown\n  responded: unknown\n  contained: unknown\n  resolved: ${resolved}`;
  return checkText(layOver(exemplary, { yaml, ...(markdown ? { markdown } : {}) }), { path })
    .filter((problem) => problem.rule === rule)
    .map(({ line, message }) => `${line}: ${message}`);
}

describe('midnights-are-meant', () => {
  const end = '2026-03-04T10:02+01:00';
  it.each(['2026-03-04T00:00+01:00', '2026-03-04T00:00:00Z', '2026-03-03T00:00:00.000-05:00', '" 2026-03-04T00:00Z "'])(
    'finds %s',
    (start) => {
      expect(found('midnights-are-meant', start, end)).toHaveLength(1);
    },
  );

  it.each([
    ['a day', '2026-03-04', end],
    ['a minute past', '2026-03-04T00:01Z', end],
    ['a rough midnight', '2026-03-04T00:00Z ±5m', end],
    ['midnights only', '2026-03-03T00:00Z', '2026-03-04T00:00Z'],
  ])('passes %s', (_, start, resolved) => {
    expect(found('midnights-are-meant', start, resolved)).toEqual([]);
  });

  it.each(['The nightly job ran at 00:00 and filled 200 connections.', 'At midnight 200 jobs began.'])(
    'passes a midnight of which the review speaks: %s',
    (text) => {
      expect(found('midnights-are-meant', '2026-03-04T00:00Z', end, `## Impact\n\n${text}`)).toEqual([]);
    },
  );
});

describe('durations-are-plausible', () => {
  it.each([
    ['2026-01-04T09:12Z', '2026-03-04T09:12Z', 1],
    ['2026-02-01T09:12Z', '2026-03-04T09:12Z', 1],
    ['2026-02-02T10:12Z', '2026-03-04T09:12Z', 0],
    ['2026-02-02T09:12Z', '2026-03-04T09:12Z', 0],
    ['2026-02-02T09:11Z', '2026-03-04T09:12Z', 1],
    ['2026-02-02', '2026-03-04', 0],
    ['2026-01-31 ±5d', '2026-03-04', 0],
    ['unknown', '2026-03-04T09:12Z', 0],
  ])('from %s to %s: %i', (start, end, count) => {
    expect(found('durations-are-plausible', start, end)).toHaveLength(count);
  });
});

describe('durations-are-plausible, in words', () => {
  it('counts whole days', () => {
    expect(found('durations-are-plausible', '2026-02-01T09:13Z', '2026-03-04T09:12Z')[0]).toContain(
      ', 30 days after the',
    );
    expect(found('durations-are-plausible', '2026-02-01T09:12Z', '2026-03-04T09:12Z')[0]).toContain(
      ', 31 days after the',
    );
  });
});

describe('years-are-plausible', () => {
  it.each(['1970-01-01T00:00:00Z', '0206-03-04T09:12Z', '1989-12-30'])('finds %s', (start) => {
    expect(found('years-are-plausible', start, 'unknown')).toHaveLength(1);
  });
  it.each(['1990-01-01', '1989-12-31', '2026-03-04T09:12Z', 'unknown'])('passes %s', (start) => {
    expect(found('years-are-plausible', start, 'unknown')).toEqual([]);
  });
});

describe('dates-of-file-agree', () => {
  const problems = (file: string, id: string, started: string) =>
    checkText(
      layOver(exemplary, {
        yaml: `id: ${id}\ntimeline:\n  started: ${started}\n  detected: unknown\n  responded: unknown\n  contained: unknown\n  resolved: unknown`,
      }),
      {
        path: `reviews/${file}.md`,
        config: { id_pattern: '.*' },
      },
    ).filter(({ rule }) => rule === 'dates-of-file-agree');

  it.each([
    ['2026-03-04-pool', 'INC-2026-014', '2026-03-05T00:30+01:00', 'Unexpected start on 2026-03-05'],
    ['2026-03-06-pool', 'INC-2026-014', '2026-03-05', 'Unexpected start on 2026-03-05'],
    ['2026-03-04-pool', 'INC-2026-014', '2026-03-05', 'Unexpected start on 2026-03-05'],
    ['2026-03-04-pool', 'INC-2025-014', '2026-03-04T09:12+01:00', 'Unexpected year 2025'],
    ['pool', 'INC-2025-014', '2026-03-04', 'Unexpected year 2025'],
    ['pool', 'INC-2025-014', '2026-01-02T01:00Z', 'Unexpected year 2025'],
    ['pool', 'INC-2026-014', '2025-12-30T23:00Z', 'Unexpected year 2026'],
    ['pool', 'INC-2026-014', '2025-12-30T23:00Z', 'expected 2025, the year'],
    ['x/2026-03-04-pool', 'INC-2026-014', '2026-03-05T00:30+01:00', 'expected 2026-03-04, the day'],
  ])('finds %s, %s, %s', (file, id, started, message) => {
    expect(problems(file, id, started).map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['2026-03-04-pool', 'INC-2026-014', '2026-03-04T23:30-05:00'],
    ['2026-03-04-pool', 'INC-2026-014', '2026-03-05 ±1d'],
    ['2026-03-06-pool', 'INC-2026-014', '2026-03-05 ±1d'],
    ['2026-03-04-pool', 'INC-2026-014', 'unknown'],
    ['pool', 'INC-2019', '2026-03-04T09:12+01:00'],
    ['pool', 'INC-20191', '2026-03-04T09:12+01:00'],
    ['pool', 'INC-2026-001', '2025-12-31T23:30-05:00'],
    ['pool', 'INC-2025-999', '2026-01-01T01:00Z'],
    ['2026-03-041-pool', 'INC-2026-014', '2026-03-05T09:12Z'],
  ])('passes %s, %s, %s', (file, id, started) => {
    expect(problems(file, id, started)).toEqual([]);
  });
});
