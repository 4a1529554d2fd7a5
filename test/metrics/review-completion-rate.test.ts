import { describe, expect, it } from 'vitest';
import { reviewCompletionRate } from '../../src/metrics/review-completion-rate.ts';
import { resolveSettings } from '../../src/review/settings.ts';
import { aContext } from './a-context.ts';
import { aReview } from './a-review.ts';

/** Resolved on a Monday; SEV2 is due five business days later, on Monday 2026-03-09. */
const review = (status: 'draft' | 'final', severity = 'SEV2') =>
  aReview({ id: 'A', severity, status, times: { resolved: '2026-03-02T09:00Z' } });
const find = (day: string, status: 'draft' | 'final' = 'draft') =>
  reviewCompletionRate.find(review(status), aContext(day, []))[0];

describe('the review completion rate', () => {
  it('leaves a review out until its last day is over, even one that is final already', () => {
    expect(find('2026-03-09')).toEqual({ id: 'A', leftOut: 'not due yet' });
    expect(find('2026-03-09', 'final')).toEqual({ id: 'A', leftOut: 'not due yet' });
    expect(find('2026-03-10')).toMatchObject({ value: 0, outcome: 'draft' });
    expect(find('2026-03-10', 'final')).toMatchObject({ value: 1, outcome: 'final' });
  });

  it('asks only for severities that require a review', () => {
    const context = { ...aContext('2026-07-15', []), settings: resolveSettings({ review_required: ['SEV1'] }) };
    const entry = { id: 'B', started: '2026-03-02T09:00Z', severity: 'SEV2', title: 'Known' };
    expect(reviewCompletionRate.find(review('final'), context)).toEqual([]);
    expect(reviewCompletionRate.findUnreviewed?.(entry, context)).toEqual([]);
  });

  it('counts an incident of the register as missing even where its beginning cannot be read', () => {
    const entry = { id: 'B', started: 'some day', severity: 'SEV2', title: 'Known' };
    expect(reviewCompletionRate.findUnreviewed?.(entry, aContext('2026-07-15', []))).toMatchObject([
      { value: 0, outcome: 'missing' },
    ]);
  });

  it('says in its definition whether there is a register', () => {
    const register = [{ id: 'B', started: '2026-03-02T09:00Z', severity: 'SEV2', title: 'Known' }];
    expect(reviewCompletionRate.define(aContext('2026-07-15', []))).toContain('There is no register');
    expect(reviewCompletionRate.define(aContext('2026-07-15', [], { register }))).toContain(
      'The register of 1 incident is included',
    );
  });
});
