import { describe, expect, it } from 'vitest';
import { actionClosingTime } from '../../src/metrics/action-closing-time.ts';
import { actionImplementationRate } from '../../src/metrics/action-implementation-rate.ts';
import { recurrenceRate } from '../../src/metrics/recurrence-rate.ts';
import type { Action } from '../../src/review/types.ts';
import { aContext } from './a-context.ts';
import { aReview } from './a-review.ts';

const context = aContext('2026-07-15', []);

function oneAction(action: Partial<Action>) {
  return aReview({ id: 'A', review: { held: '2026-07-01' }, actions: [action] });
}

describe('an action', () => {
  it.each([
    ['done in time', { status: 'Done', target: '2026-07-10', completed: '2026-07-10' }, { value: 1 }, { value: 9 }],
    [
      'done in the future of the report',
      { status: 'Done', target: '2026-07-10', completed: '2026-08-01' },
      { value: 0 },
      { value: 14, censored: true },
    ],
    ['due today', { target: '2026-07-15' }, { leftOut: 'open and not due yet' }, { censored: true }],
    ['due yesterday', { target: '2026-07-14' }, { value: 0, outcome: 'overdue' }, { censored: true }],
    [
      'dropped on a day',
      { status: 'Dropped', completed: '2026-07-04' },
      { value: 0, outcome: 'dropped' },
      { value: 3, censored: true },
    ],
    [
      'of an outcome that nobody knows',
      { status: 'Unknown', target: '2026-07-10' },
      { leftOut: 'outcome unknown' },
      { leftOut: 'outcome unknown' },
    ],
    [
      'without a target',
      { status: 'Blocked' },
      { leftOut: 'open without a target date' },
      { value: 14, censored: true },
    ],
  ] as const)('%s', (_, action, rate, closing) => {
    expect(actionImplementationRate.find(oneAction(action), context)[0]).toMatchObject(rate);
    expect(actionClosingTime.find(oneAction(action), context)[0]).toMatchObject(closing);
  });

  it('of a review that is held after the report has no age yet', () => {
    const review = aReview({ id: 'A', review: { held: '2026-07-20' }, actions: [{ status: 'Pending' }] });
    expect(actionClosingTime.find(review, context)[0]).toMatchObject({ leftOut: 'review after the day of the report' });
    const today = aReview({ id: 'A', review: { held: '2026-07-15' }, actions: [{ status: 'Pending' }] });
    expect(actionClosingTime.find(today, context)[0]).toMatchObject({ value: 0, censored: true });
  });

  it('whose status is missing is open', () => {
    const { status, ...stateless } =
      oneAction({ target: '2026-07-01' }).body.actions[0] ?? oneAction({}).body.actions[0] ?? {};
    const review = oneAction({});
    const without = { ...review, body: { ...review.body, actions: [stateless as Action] } };
    expect(actionImplementationRate.find(without, context)[0]).toMatchObject({ outcome: 'overdue' });
  });

  it('takes the day of its completion from the history where the file gives none', () => {
    const withHistory = { ...context, doneByHistory: { [oneAction({}).meta.id]: { 'A#1': '2026-07-03' } } };
    const review = oneAction({ status: 'Done', target: '2026-07-02' });
    expect(actionClosingTime.find(review, withHistory)[0]).toMatchObject({
      value: 2,
      outcome: 'closed by the history',
    });
    expect(actionImplementationRate.find(review, withHistory)[0]).toMatchObject({ beside: { byTarget: 0 } });
  });
});

describe('a recurrence', () => {
  const earlier = (actions: readonly Partial<Action>[], held = '2026-01-10') =>
    aReview({ id: 'A', times: { started: '2026-01-05T10:00Z' }, review: { held }, actions });
  const later = aReview({ id: 'B', times: { started: '2026-03-05T10:00Z' }, recurrence_of: ['A'] });
  const found = (first: ReturnType<typeof earlier>) =>
    recurrenceRate.find(later, { ...context, reviews: [first, later] })[0];

  it.each([
    ['an action that still is', [{ status: 'Pending' }], 1],
    ['one done later', [{ status: 'Done', completed: '2026-03-06' }], 1],
    ['one done on that day', [{ status: 'Done', completed: '2026-03-05' }], 0],
    ['one done before', [{ status: 'Done', completed: '2026-02-01' }], 0],
    ['one done some day', [{ status: 'Done' }], 0],
    ['one dropped', [{ status: 'Dropped' }], 0],
    ['none', [], 0],
  ] as const)('of a review with %s', (_, actions, open) => {
    expect(found(earlier(actions))).toMatchObject({ value: 1, beside: { 'while-open': open } });
  });

  it('before the earlier review was held had no action to be open', () => {
    expect(found(earlier([{}], '2026-03-20'))).toMatchObject({ value: 1, beside: { 'while-open': 0 } });
  });

  it('is one of an incident of which the beginning is not known, or which is not in the book', () => {
    const unknown = aReview({ id: 'A' });
    expect(found(unknown)).toMatchObject({ value: 1, beside: { 'while-open': 0 } });
    const someDay = aReview({ id: 'B', recurrence_of: ['A'] });
    for (const [review, ...reviews] of [[someDay, earlier([{}])], [someDay], [later]] as const)
      expect(recurrenceRate.find(review, { ...context, reviews: [review, ...reviews] })[0]).toMatchObject({
        ...{ value: 1, beside: { 'while-open': 0 } },
      });
  });

  it('looks at the first of two reviews of one id', () => {
    const [waits, done] = [earlier([{ status: 'Pending' }]), earlier([{ status: 'Done', completed: '2026-02-01' }])];
    const open = (...reviews: (typeof waits)[]) =>
      recurrenceRate.find(later, { ...context, reviews: [...reviews, later] })[0]?.beside?.['while-open'];
    expect([open(waits, done), open(done, waits)]).toEqual([1, 0]);
  });

  it('is none of itself, nor of what began later', () => {
    const itself = aReview({ id: 'A', recurrence_of: ['A'] });
    expect(recurrenceRate.find(itself, { ...context, reviews: [itself] })[0]).toMatchObject({ value: 0 });
    const backwards = aReview({ id: 'A', times: { started: '2026-01-01T00:00Z' }, recurrence_of: ['B'] });
    expect(recurrenceRate.find(backwards, { ...context, reviews: [backwards, later] })[0]).toMatchObject({ value: 0 });
  });
});
