import { describe, expect, it } from 'vitest';
import { phasePerformance } from '../../src/metrics/phase-performance.ts';
import { actualSpan, planOf, rate } from '../../src/metrics/phases.ts';
import { aContext } from './a-context.ts';
import { aReview } from './a-review.ts';

const context = aContext('2026-07-15', []);

describe('the rating of a phase', () => {
  it.each([
    [0, 'FASTER_THAN_PLANNED'],
    [9.9, 'FASTER_THAN_PLANNED'],
    [10, 'ON_TIME'],
    [10.1, 'MINOR_DELAY'],
    [15, 'MINOR_DELAY'],
    [15.1, 'SIGNIFICANT_DELAY'],
  ])('of %d minutes where 10 were planned is %s', (actual, rating) => {
    expect(rate(actual, 10)).toBe(rating);
  });
});

describe('the plan of a phase', () => {
  it("is the incident's own, else the table's, else that of the severity, else none", () => {
    const phases = [{ phase: 'Detection' as const, plannedMinutes: 7 }];
    const planned = { detection: 3 };
    const plan = (review: Parameters<typeof aReview>[0]) => planOf(aReview(review), 'Detection', context)?.minutes;
    expect(plan({ id: 'A', planned, phases })).toBe(3);
    expect(plan({ id: 'A', phases })).toBe(7);
    expect(plan({ id: 'A' })).toBe(10);
    expect(plan({ id: 'A', severity: 'P0' })).toBeUndefined();
  });

  it.each([
    ['a Monday', '2026-03-02T09:00Z', 3],
    ['a Thursday, with the week-end in between', '2026-03-05T09:00Z', 5],
  ])('of the review is as long as its business days are after %s', (_, resolved, days) => {
    const review = aReview({ id: 'A', severity: 'SEV1', times: { resolved } });
    expect(planOf(review, 'Review', context)).toEqual({ minutes: days * 1440, from: 'settings' });
  });
});

describe('a phase', () => {
  const times = { started: '2026-03-04T09:00Z', detected: '2026-03-04T09:10Z' };

  it.each([
    ['surely ends before it begins', { ...times, detected: '2026-03-04T08:59Z' }, 'milestones out of order'],
    ['may be late or not', { ...times, detected: '2026-03-04T09:10Z ±2m' }, 'too imprecise to rate'],
    ['has no end', { started: times.started }, 'duration unknown'],
  ])('that %s is left out', (_, each, reason) => {
    const [detection] = phasePerformance.find(aReview({ id: 'A', times: each }), context);
    expect(detection).toEqual({ id: 'A', leftOut: reason, part: 'Detection' });
  });
});

describe('the duration of a phase', () => {
  it("is the table's, else that between the milestones, else unknown", () => {
    const times = { started: '2026-03-04T09:00Z', detected: '2026-03-04T09:10Z' };
    const minutes = (review: Parameters<typeof aReview>[0]) =>
      (actualSpan(aReview(review), 'Detection')?.ms ?? Number.NaN) / 60_000;
    expect(minutes({ id: 'A', times, phases: [{ phase: 'Detection', actualMinutes: 12 }] })).toBe(12);
    expect(minutes({ id: 'A', times })).toBe(10);
    expect(minutes({ id: 'A' })).toBeNaN();
  });

  it('of the review is in whole days, so that the third day after is three days', () => {
    const review = aReview({
      id: 'A',
      severity: 'SEV1',
      times: { resolved: '2026-03-02T09:00Z' },
      review: { held: '2026-03-05' },
    });
    expect(actualSpan(review, 'Review')?.ms).toBe(3 * 86_400_000);
    expect(phasePerformance.find(review, context)[4]).toMatchObject({ part: 'Review', outcome: 'ON_TIME' });
  });
});
