import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/knowledge/assemble.ts';
import { digestOf } from '../../../src/knowledge/digest/digest.ts';
import { digestFormats } from '../../../src/knowledge/digest/formats.ts';
import { linksOf } from '../../../src/knowledge/digest/links.ts';
import { type PeriodKind, periodBefore, periodOfKey } from '../../../src/knowledge/digest/period.ts';
import { measure } from '../../../src/metrics/engine.ts';
import { resolveSettings } from '../../../src/review/settings.ts';
import type { Review } from '../../../src/review/types.ts';
import { aReview, prose } from '../a-review.ts';

const hostile = '<script>alert(1)</script> | **bold** {{ x }} [a](javascript:b) & "c" \u202e';
const settings = resolveSettings({ url: 'https://reviews.example.org/kb', title: 'Our <book>' });
const asOfDay = '2026-04-15';

const events = ['09:00', '09:10', '09:20'].map((time) => ({
  time: prose(time),
  at: { reason: 'unreadable' as const, message: '' },
  event: prose('Something happened'),
  place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
}));

function withEvents(review: Review): Review {
  return { ...review, body: { ...review.body, events } };
}

const reviews = [
  withEvents(
    aReview({
      id: 'A',
      severity: 'SEV1',
      systems: ['checkout'],
      cause: 'capacity',
      times: { started: '2026-01-12T09:00Z', detected: '2026-01-12T09:10Z', resolved: '2026-01-12T10:30Z' },
      held: '2026-01-14',
      runbooks: [{ path: 'runbooks/pool.md', verdict: 'outdated' }],
      lessons: [['Technical', 'A shared pool needs a share for each.']],
      actions: [
        {
          action: 'Give each tenant a share',
          owner: '@payments',
          priority: 'High',
          target: '2026-02-01',
          status: 'Pending',
        },
        { action: 'Write a runbook', status: 'Done', completed: '2026-03-05' },
      ],
    }),
  ),
  aReview({
    id: 'B',
    title: hostile,
    systems: ['checkout', 'search'],
    cause: 'capacity',
    times: { started: '2026-03-03T09:00Z ±5m', resolved: '2026-03-03T09:40Z' },
    recurrence_of: ['A'],
    status: 'in-review',
    lessons: [['Team', 'A lesson nobody has agreed on yet.']],
    runbooks: [
      { path: 'runbooks/pool.md', verdict: 'outdated' },
      { path: 'failover', verdict: 'missing' },
    ],
    actions: [{ action: hostile, status: 'Pending', target: '2026-04-01' }],
  }),
  aReview({ id: 'C', kind: 'drill', times: { started: '2026-03-04' } }),
  aReview({ id: 'D', severity: 'SEV4', times: { started: 'unknown' } }),
];

function digest(kind: PeriodKind, key: string, of: readonly Review[] = reviews) {
  const period = periodOfKey(kind, key);
  if (!period) throw new Error(key);
  const context = { asOfMs: Date.parse(`${asOfDay}T12:00Z`), asOfDay, settings, register: [], reviews: of };
  const kb = assemble(of, {
    settings,
    asOfDay,
    register: [{ id: 'X', started: '2026-03-01', severity: 'SEV1', title: 'Lost' }],
    rules: [],
    metrics: [],
  });
  const numbersOf = ({ from, until }: { from: string; until: string }) =>
    measure(of, context, { filter: { since: from, until } });
  return { kb, digest: digestOf(kb, period, numbersOf(period), numbersOf(periodBefore(period))) };
}

function print(name: string, kind: PeriodKind, key: string, of: readonly Review[] = reviews): string {
  const made = digest(kind, key, of);
  return digestFormats.find((format) => format.name === name)?.print(made.digest, linksOf(made.kb)) ?? '';
}

describe('a digest', () => {
  it('of a week has its incidents, what happened again and what needs a human, and no trends', () => {
    const week = digest('week', '2026-W10').digest;
    expect(week.incidents.map(({ id, kind, minutes }) => [id, kind, minutes?.value])).toEqual([
      ['B', 'incident', 40],
      ['C', 'drill', undefined],
    ]);
    expect(week.counts).toEqual([
      { severity: 'SEV1', now: 0, before: 0 },
      { severity: 'SEV2', now: 1, before: 0 },
      { severity: 'SEV3', now: 0, before: 0 },
      { severity: 'SEV4', now: 0, before: 0 },
    ]);
    expect(week.recurrences).toMatchObject([{ id: 'B', of: 'A', openThen: ['A#1', 'A#2'] }]);
    expect(week.completed.map(({ id }) => id)).toEqual(['A#2']);
    expect(week.attention.actionsOverdue.map(({ id, overdueDays }) => [id, overdueDays])).toEqual([
      ['A#1', 73],
      ['B#1', 14],
    ]);
    expect(week.attention.reviewsOverdue).toMatchObject([{ id: 'B', due: '2026-03-10', days: 36 }]);
    expect(week.missingReviews).toMatchObject([{ id: 'X', due: '2026-03-04', days: 42 }]);
    expect([week.patterns, week.runbooks, week.cases]).toEqual([[], [], []]);
  });

  it('of a quarter has what its incidents share and the runbooks to mend', () => {
    const quarter = digest('quarter', '2026-Q1').digest;
    expect(quarter.patterns).toEqual([
      { kind: 'cause', key: 'capacity', incidents: ['A', 'B'], before: 0 },
      { kind: 'system', key: 'checkout', incidents: ['A', 'B'], before: 0 },
    ]);
    expect(quarter.runbooks).toEqual([
      { path: 'runbooks/pool.md', verdict: 'outdated', incidents: ['A', 'B'] },
      { path: 'failover', verdict: 'missing', incidents: ['B'] },
    ]);
    expect(quarter.lessons.Technical).toEqual([]);
  });

  it('of a year has the lessons of its final reviews and the incidents to replay', () => {
    const year = digest('year', '2026').digest;
    expect(year.lessons).toEqual({
      Technical: [{ incident: 'A', text: 'A shared pool needs a share for each.' }],
      Process: [],
      Team: [],
    });
    expect(year.cases.map(({ id }) => id)).toEqual(['A']);
    expect(year.numbers.find(({ now }) => now.id === 'time-to-detect')?.now).toMatchObject({ value: 10, n: 1, of: 2 });
  });
});

describe('the formats', () => {
  it('write Markdown in which a review is nothing but text', () => {
    const text = print('md', 'quarter', '2026-Q1');
    expect(text).toContain('# Our \\<book\\>: quarterly review, Quarter 1 of 2026');
    expect(text).toContain(
      '| [B](<https://reviews.example.org/kb/incidents/b/>) | \\<script\\>alert(1)\\</script\\> \\| \\*\\*bold\\*\\* \\{\\{ x \\}\\} \\[a\\](javascript:b) \\& "c"',
    );
    expect(text).toContain('| ≈ 40 min |');
    expect(text).toContain(
      '- Give each tenant a share ([A](<https://reviews.example.org/kb/incidents/a/>); @payments; High priority; due on 2026-02-01, 73 days late)',
    );
    expect(text).toContain('This period');
  });

  it('write one HTML document that loads nothing and runs nothing', () => {
    const html = print('html', 'year', '2026');
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).not.toMatch(/<script|<img|<link|<iframe|src=|@import|url\(| on\w+=/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('<a href="https://reviews.example.org/kb/incidents/b/">B</a>');
    expect(html.match(/<(td|tr|li|ul|table|h2|p|a)\b/g)?.length).toBe(
      html.match(/<\/(td|tr|li|ul|table|h2|p|a)>/g)?.length,
    );
  });

  it.each([
    ['week', '2026-W10'],
    ['month', '2026-03'],
    ['quarter', '2026-Q1'],
    ['year', '2026'],
    ['week', '2001-W01'],
  ] as const)('write JSON of a %s that fits its schema', (kind, key) => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(
      JSON.parse(readFileSync('schema/digest.schema.json', 'utf8')),
    );
    expect(validate(JSON.parse(print('json', kind, key))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('say kindly that nothing happened', () => {
    const text = print('md', 'week', '2026-W10', []);
    expect(text).toContain('None began in this period.');
  });
});

describe('one book', () => {
  it('gives the same bytes in every time zone and for every order of its reviews', () => {
    const before = process.env['TZ'];
    const outputs = ['UTC', 'Asia/Kolkata', 'America/St_Johns'].map((zone, index) => {
      process.env['TZ'] = zone;
      expect(new Date(0).getTimezoneOffset()).toBe([0, -330, 210][index]);
      const order = index === 1 ? [...reviews].reverse() : reviews;
      const { kb } = digest('quarter', '2026-Q1', order);
      return JSON.stringify(kb) + digestFormats.map(({ name }) => print(name, 'quarter', '2026-Q1', order)).join('');
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(new Set(outputs).size).toBe(1);
  });
});
