import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/knowledge/assemble.ts';
import { resolveSettings } from '../../src/review/settings.ts';
import type { Review } from '../../src/review/types.ts';
import { aReview } from './a-review.ts';
import { surroundings } from './surroundings.ts';

const book = (reviews: readonly Review[], asOf = '2026-03-31', more = {}) =>
  assemble(reviews, surroundings(asOf, more));
const resolved = (id: string, severity: string, day: string, more = {}) =>
  aReview({ id, severity, status: 'draft', times: { started: `${day}T08:00Z`, resolved: `${day}T10:00Z` }, ...more });

describe('the order of incidents', () => {
  const kb = book([
    aReview({ id: 'UNKNOWN' }),
    aReview({ id: 'B', times: { started: '2026-03-02T00:30+01:00' } }),
    aReview({ id: 'A', times: { started: '2026-03-01T23:00Z' } }),
    aReview({ id: 'C', times: { started: '2026-03-03' } }),
  ]);

  it('is newest first, unknown starts last, with neighbours in time', () => {
    expect(kb.incidents.map(({ id, previous, next }) => [id, previous, next])).toEqual([
      ['C', 'B', undefined],
      ['B', 'A', 'C'],
      ['A', 'UNKNOWN', 'B'],
      ['UNKNOWN', undefined, 'A'],
    ]);
  });
});

describe('addresses', () => {
  it.each([
    [['INC-1'], ['inc-1']],
    [
      ['A/../B', '..', 'Ä 1'],
      ['a-..-b', 'incident', 'ä-1'],
    ],
    [
      ['X', 'x', 'X'],
      ['x', 'x-2', 'x-3'],
    ],
  ])('of %j are %j', (ids, slugs) => {
    const reviews = ids.map((id, index) => ({
      ...aReview({ id, times: { started: `2026-03-0${index + 1}` } }),
      path: `${index}.md`,
    }));
    expect(
      book(reviews)
        .incidents.map(({ slug }) => slug)
        .reverse(),
    ).toEqual(slugs);
  });
});

describe('spans between milestones', () => {
  it('are there where both ends are known', () => {
    const times = {
      started: '2026-03-01T10:00Z',
      detected: '2026-03-01T10:05Z',
      responded: 'unknown',
      resolved: '2026-03-01T11:00Z',
    };
    const [incident] = book([aReview({ id: 'A', times })]).incidents;
    expect([incident?.detectAfter?.ms, incident?.resolveAfter?.ms]).toEqual([300_000, 3_600_000]);
    expect(incident).not.toHaveProperty('respondAfter');
    expect(incident).not.toHaveProperty('containAfter');
  });
});

describe('reviews that are due', () => {
  it.each([
    ['SEV1', '2026-03-05', '2026-03-10'],
    ['SEV2', '2026-03-05', '2026-03-12'],
    ['SEV3', '2026-03-05', '2026-03-19'],
    ['SEV4', '2026-03-05', '2026-04-02'],
    ['SEV1', '2026-03-07', '2026-03-11'],
  ])('%s resolved on %s is due on %s', (severity, day, due) => {
    expect(book([resolved('A', severity, day)]).incidents[0]?.reviewDue).toBe(due);
  });

  it('passes over holidays, and knows no due day of drills, unknown ends and severities that need no review', () => {
    const settings = resolveSettings({
      review_required: ['SEV1'],
      clock: { timezone: 'UTC', from: '09:00', until: '17:00', holidays: ['2026-03-09'] },
    });
    const due = (review: Review) => book([review], '2026-03-31', { settings }).incidents[0]?.reviewDue;
    expect(due(resolved('A', 'SEV1', '2026-03-05'))).toBe('2026-03-11');
    expect(due(resolved('A', 'SEV1', '2026-03-05', { kind: 'drill' }))).toBeUndefined();
    expect(due(resolved('A', 'SEV2', '2026-03-05'))).toBeUndefined();
    expect(due(aReview({ id: 'A', severity: 'SEV1', times: { started: '2026-03-05' } }))).toBeUndefined();
  });

  it('lists those that are past and not final, the gravest and then the longest overdue first', () => {
    const { reviewsOverdue } = book(
      [
        resolved('A', 'SEV2', '2026-03-05'),
        resolved('B', 'SEV1', '2026-03-05', { status: 'in-review', held: '2026-03-09' }),
        resolved('C', 'SEV2', '2026-03-04'),
        resolved('D', 'SEV1', '2026-03-05', { status: 'final' }),
        resolved('E', 'SEV1', '2026-03-11'),
        resolved('TODAY', 'SEV1', '2026-03-10'),
      ],
      '2026-03-13',
    ).attention;
    expect(reviewsOverdue.map(({ id, due, days, held }) => [id, due, days, held])).toEqual([
      ['B', '2026-03-10', 3, '2026-03-09'],
      ['C', '2026-03-11', 2, undefined],
      ['A', '2026-03-12', 1, undefined],
    ]);
  });
});

describe('follow-ups', () => {
  const followUp = (id: string, follow_up: string, status: 'Pending' | 'Done') =>
    aReview({ id, follow_up, actions: [{ status }] });
  it('are announced a week ahead, and stay while an action is open', () => {
    const { followUps } = book([
      followUp('AHEAD', '2026-04-07', 'Done'),
      followUp('FAR', '2026-04-08', 'Pending'),
      followUp('TODAY', '2026-03-31', 'Done'),
      followUp('PAST', '2026-03-01', 'Pending'),
      followUp('SETTLED', '2026-03-01', 'Done'),
      followUp('UNKNOWN', 'unknown', 'Pending'),
    ]).attention;
    expect(followUps.map(({ id, days }) => [id, days])).toEqual([
      ['PAST', -30],
      ['TODAY', 0],
      ['AHEAD', 7],
    ]);
  });
});

describe('the register', () => {
  it('tells of incidents that need a review and have none, the longest due first', () => {
    const entry = (id: string, severity: string, started: string) => ({ id, severity, started, title: id });
    const register = [
      entry('A', 'SEV1', '2026-03-20'),
      entry('B', 'SEV2', '2026-03-02T23:30-05:00'),
      entry('C', 'SEV1', '2026-03-02'),
      entry('D', 'SEV4', 'unknown'),
      entry('E', 'SEV3', '2026-03-30'),
    ];
    const kb = book([aReview({ id: 'A' })], '2026-03-31', { register });
    expect(kb.missingReviews.map(({ id, due, days }) => [id, due, days])).toEqual([
      ['C', '2026-03-05', 26],
      ['B', '2026-03-09', 22],
      ['E', '2026-04-13', -13],
      ['D', undefined, undefined],
    ]);
  });
});

describe('the history', () => {
  it('gives its days with their origin, and what it does not know stays out', () => {
    const reviews = [aReview({ id: 'A', actions: [{ status: 'Done' }] }), aReview({ id: 'B' })];
    const changes = [{ commit: 'c1', day: '2026-03-02', subject: 'Begin' }];
    const gitDates = {
      state: 'read' as const,
      files: { 'reviews/A.md': { begun: '2026-03-02', changes, done: { 'A#1': '2026-03-09' } } },
    };
    const kb = book(reviews, '2026-03-31', { gitDates });
    const [b, a] = kb.incidents;
    expect(kb.history).toEqual({ state: 'read' });
    expect(a).toMatchObject({ id: 'A', begun: { day: '2026-03-02', from: 'git' }, history: changes });
    expect(a?.actions[0]?.completedOn).toEqual({ day: '2026-03-09', from: 'git' });
    expect(b).toMatchObject({ id: 'B', history: [] });
    expect(b).not.toHaveProperty('begun');
  });

  it('is said to be unread, with the reason', () => {
    const gitDates = { state: 'not-read' as const, reason: 'This clone is shallow.' };
    expect(book([], '2026-03-31', { gitDates }).history).toEqual(gitDates);
    expect(book([]).history).toMatchObject({ state: 'not-read' });
  });
});
