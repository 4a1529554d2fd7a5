import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/knowledge/assemble.ts';
import { chainsOf, stateAt } from '../../src/knowledge/recurrence.ts';
import { isTimeValue, parseTimeValue } from '../../src/review/time-value.ts';
import type { Review } from '../../src/review/types.ts';
import { aReview, type ReviewSketch } from './a-review.ts';
import { surroundings } from './surroundings.ts';

const at = (id: string, started: string, more: Partial<ReviewSketch> = {}) =>
  aReview({ id, times: { started }, ...more });
const book = (reviews: readonly Review[]) => assemble(reviews, surroundings('2026-04-01'));

describe('stateAt', () => {
  const start = (text: string) => {
    const time = parseTimeValue(text);
    if (!isTimeValue(time)) throw new Error(time.message);
    return time;
  };
  const done = (day?: string) => ({
    open: false,
    ...(day === undefined ? {} : { completedOn: { day, from: 'file' as const } }),
  });
  it.each([
    ['open today', { open: true }, '2026-03-04T09:00Z', undefined, 'open'],
    ['done on the day before', done('2026-03-03'), '2026-03-04T09:00Z', undefined, 'closed'],
    ['done on the same day', done('2026-03-04'), '2026-03-04T09:00Z', undefined, 'unknown'],
    ['done on the day after', done('2026-03-05'), '2026-03-04T09:00Z', undefined, 'open'],
    ['done on no known day', done(), '2026-03-04T09:00Z', undefined, 'unknown'],
    ['done on a day within the uncertainty', done('2026-03-03'), '2026-03-04T09:00Z ±1d', undefined, 'unknown'],
    ['done before the uncertainty', done('2026-03-02'), '2026-03-04T09:00Z ±1d', undefined, 'closed'],
    ['where only the day of the start is known', done('2026-03-03'), '2026-03-04', undefined, 'closed'],
    ['the day counts where the incident was', done('2026-03-04'), '2026-03-05T01:00+09:00', undefined, 'closed'],
    ['reviewed on the same day', { open: true }, '2026-03-04T09:00Z', '2026-03-04', 'open'],
    ['reviewed afterwards', { open: true }, '2026-03-04T09:00Z', '2026-03-05', 'not yet'],
  ] as const)('%s', (_, action, started, held, expected) => {
    expect(stateAt(action, start(started), held)).toBe(expected);
  });

  it('knows nothing about an unknown start', () => {
    expect(stateAt({ open: true }, undefined, undefined)).toBe('unknown');
  });
});

describe('recurrences', () => {
  it('counts what was open, closed and unknown when it happened again', () => {
    const first = at('A', '2026-01-10T09:00Z', {
      held: '2026-01-13',
      actions: [
        { status: 'Pending' },
        { status: 'Done', completed: '2026-01-20' },
        { status: 'Done', completed: '2026-03-20' },
        { status: 'Done' },
        { status: 'Dropped', completed: '2026-01-21' },
      ],
    });
    const kb = book([first, at('B', '2026-03-01T09:00Z', { recurrence_of: ['A'] })]);
    expect(kb.recurrences).toEqual([
      {
        id: 'B',
        title: 'Title of B',
        severity: 'SEV2',
        of: 'A',
        ofTitle: 'Title of A',
        openThen: ['A#1', 'A#3'],
        closedThen: 2,
        unknownThen: 1,
        notYetThen: 0,
        openNow: ['A#1'],
      },
    ]);
    expect(kb.incidents.map(({ id, repeatedBy }) => [id, repeatedBy])).toEqual([
      ['B', []],
      ['A', ['B']],
    ]);
    expect(kb.attention.recurrences).toEqual([
      { id: 'B', title: 'Title of B', of: 'A', ofTitle: 'Title of A', openActions: 1 },
    ]);
  });

  it('follows chains from the first to the last and lists the latest repetition first', () => {
    const kb = book([
      at('C', '2026-03-01T09:00Z', { recurrence_of: ['B'] }),
      at('A', '2026-01-01T09:00Z'),
      at('B', '2026-02-01T09:00Z', { recurrence_of: ['A'] }),
      at('Y', '2026-03-02T09:00Z', { recurrence_of: ['X', 'X'] }),
      at('X', '2026-01-02T09:00Z'),
      at('Z', '2026-01-03T09:00Z'),
    ]);
    expect(kb.chains).toEqual([
      ['A', 'B', 'C'],
      ['X', 'Y'],
    ]);
    expect(kb.recurrences.map(({ id, of }) => [id, of])).toEqual([
      ['Y', 'X'],
      ['C', 'B'],
      ['B', 'A'],
    ]);
  });

  it('passes over what cannot be: itself, an incident that is not in the book, one that began later', () => {
    const kb = book([
      at('A', '2026-01-01T09:00Z', { recurrence_of: ['A', 'GONE', 'B'] }),
      at('B', '2026-02-01T09:00Z'),
    ]);
    expect(kb.recurrences).toEqual([]);
    expect(kb.chains).toEqual([]);
  });

  it('ends on a circle of declarations', () => {
    const circle = [
      { id: 'A', of: 'B' },
      { id: 'B', of: 'C' },
      { id: 'C', of: 'A' },
    ].map((pair) => ({
      ...pair,
      title: '',
      severity: '',
      ofTitle: '',
      openThen: [],
      closedThen: 0,
      unknownThen: 0,
      notYetThen: 0,
      openNow: [],
    }));
    expect(chainsOf(['A', 'B', 'C'], circle)).toEqual([['A', 'B', 'C']]);
  });
});
