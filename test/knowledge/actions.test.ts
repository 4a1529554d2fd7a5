import { describe, expect, it } from 'vitest';
import { actionStates, byUrgency, horizonOf, isOverdue } from '../../src/knowledge/actions.ts';
import type { Action } from '../../src/review/types.ts';
import { aReview } from './a-review.ts';

const times = { started: '2026-02-26T20:00-05:00', resolved: '2026-02-27T23:30-05:00' };
const asOf = '2026-03-31';

const stateOf = (action: Partial<Omit<Action, 'action'>>, held: string | undefined = '2026-03-01', done = {}) => {
  const [state] = actionStates(
    aReview({ id: 'A', times, ...(held === undefined ? {} : { held }), actions: [action] }),
    asOf,
    done,
  );
  if (!state) throw new Error('no action');
  return state;
};

describe('horizonOf', () => {
  it.each([
    ['2026-01-31', '2026-01-30', 'immediate'],
    ['2026-01-31', '2026-02-07', 'immediate'],
    ['2026-01-31', '2026-02-08', 'short'],
    ['2026-01-31', '2026-02-28', 'short'],
    ['2026-01-31', '2026-03-01', 'medium'],
    ['2026-01-31', '2026-04-30', 'medium'],
    ['2026-01-31', '2026-05-01', 'long'],
    ['2026-01-31', '2027-01-31', 'long'],
    ['2026-01-31', '2027-02-01', 'later'],
  ])('reviewed on %s and due on %s is %s', (decided, target, horizon) => {
    expect(horizonOf(decided, target)).toBe(horizon);
  });
});

describe('actionStates', () => {
  it.each([
    [
      'pending and late',
      { status: 'Pending', target: '2026-03-21' },
      { open: true, overdueDays: 10, ageDays: 30, horizon: 'short' },
    ],
    ['due today', { status: 'In progress', target: '2026-03-31' }, { open: true, overdueDays: 0, ageDays: 30 }],
    ['due later', { status: 'Blocked', target: '2026-04-02' }, { open: true, overdueDays: -2 }],
    ['without a status', { target: '2026-03-30' }, { open: true, overdueDays: 1 }],
    [
      'done',
      { status: 'Done', target: '2026-03-05', completed: '2026-03-11' },
      { open: false, ageDays: 10, completedOn: { day: '2026-03-11', from: 'file' } },
    ],
    ['done before the review', { status: 'Done', completed: '2026-02-28' }, { open: false, ageDays: 0 }],
    ['of an outcome that nobody knows', { status: 'Unknown', target: '2026-03-05' }, { open: false }],
    ['dropped', { status: 'Dropped', target: '2026-03-05', completed: '2026-03-03' }, { open: false, ageDays: 2 }],
  ] as const)('%s', (_, action, expected) => {
    expect(stateOf(action)).toMatchObject(expected);
  });

  it('knows no lateness of what is closed or has no date, and no age of what closed on no known day', () => {
    expect(stateOf({ status: 'Done', target: '2026-03-05' })).not.toHaveProperty('overdueDays');
    expect(stateOf({ status: 'Pending' })).not.toHaveProperty('overdueDays');
    expect(stateOf({ status: 'Pending' })).not.toHaveProperty('horizon');
    expect(stateOf({ status: 'Done' })).not.toHaveProperty('ageDays');
    expect(stateOf({ status: 'Done' })).not.toHaveProperty('completedOn');
  });

  it('counts from the end of the incident, where it ended, while the day of the review is unknown', () => {
    expect(stateOf({ status: 'Pending', target: '2026-03-07' }, 'unknown')).toMatchObject({
      ageDays: 32,
      horizon: 'short',
    });
    expect(stateOf({ status: 'Pending', target: '2026-03-06' }, undefined)).toMatchObject({ horizon: 'immediate' });
  });

  it('takes a day of completion from git only where the table does not say, and says so', () => {
    const done = { 'A#1': '2026-03-20' };
    expect(stateOf({ status: 'Done' }, '2026-03-01', done)).toMatchObject({
      ageDays: 19,
      completedOn: { day: '2026-03-20', from: 'git' },
    });
    expect(stateOf({ status: 'Done', completed: '2026-03-11' }, '2026-03-01', done).completedOn).toEqual({
      day: '2026-03-11',
      from: 'file',
    });
    expect(stateOf({ status: 'Pending' }, '2026-03-01', done)).not.toHaveProperty('completedOn');
  });

  it('takes what was completed after the day for open on it', () => {
    const state = stateOf({ status: 'Done', target: '2026-03-30', completed: '2026-04-01' });
    expect(state).toMatchObject({ open: true, overdueDays: 1, ageDays: 30 });
    expect(state).not.toHaveProperty('completedOn');
  });

  it('takes what was completed on the day for closed', () => {
    expect(stateOf({ status: 'Done', completed: '2026-03-31' })).toMatchObject({ open: false, ageDays: 30 });
  });

  it('takes the row of the template for no action', () => {
    const actions = [{ action: '[Action]' }, { action: '[runbook] says how to drain a pool' }];
    expect(actionStates(aReview({ id: 'A', actions }), asOf).map(({ row }) => row)).toEqual([2]);
  });

  it('keeps the incident beside the action', () => {
    expect(stateOf({})).toMatchObject({ id: 'A#1', incidentId: 'A', incidentTitle: 'Title of A', severity: 'SEV2' });
  });
});

describe('byUrgency', () => {
  it('puts the longest overdue first, then what is due, then what has no date, then what is closed', () => {
    const states = actionStates(
      aReview({
        id: 'A',
        actions: [
          { status: 'Done' },
          { status: 'Pending' },
          { status: 'Pending', target: '2026-04-10' },
          { status: 'Pending', target: '2026-03-30' },
          { status: 'Pending', target: '2025-03-30' },
          { status: 'Pending', target: '2026-03-30' },
        ],
      }),
      asOf,
    );
    expect(
      [...states]
        .reverse()
        .sort(byUrgency)
        .map(({ row }) => row),
    ).toEqual([5, 4, 6, 3, 2, 1]);
    expect(states.filter(isOverdue).map(({ row }) => row)).toEqual([4, 5, 6]);
  });
});
