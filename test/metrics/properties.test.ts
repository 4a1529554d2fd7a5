import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure } from '../../src/metrics/engine.ts';
import type { MetricResult } from '../../src/metrics/metric.ts';
import type { Review } from '../../src/review/types.ts';
import { aContext } from './a-context.ts';
import { aReview } from './a-review.ts';
import { register, twelveReviews } from './twelve-reviews.ts';

const day = '2026-07-15';
const minute = fc.nat({ max: 4000 });
const severities = ['SEV1', 'SEV2', 'SEV3', 'SEV4'];

/** Incidents of 2026 with whatever times, amounts, answers and actions; about a third of the milestones is unknown. */
const arbitraryReview = fc
  .record({
    severity: fc.constantFrom(...severities),
    status: fc.constantFrom('draft' as const, 'in-review' as const, 'final' as const),
    start: fc.nat({ max: 190 * 1440 }),
    gaps: fc.tuple(minute, minute, minute, minute),
    known: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
    users: fc.option(fc.nat({ max: 1_000_000 }), { nil: undefined }),
    amount: fc.double({ min: 0, max: 1e6, noNaN: true }),
    currency: fc.constantFrom('EUR', 'USD'),
    answers: fc.array(fc.constantFrom('yes' as const, 'no' as const, 'not-applicable' as const), { maxLength: 4 }),
    actions: fc.array(fc.constantFrom('Pending' as const, 'Done' as const, 'Dropped' as const), { maxLength: 3 }),
  })
  .map(({ start, gaps, known, users, amount, currency, answers, actions, ...meta }) => (id: string): Review => {
    const at = (index: number) => start + gaps.slice(0, index).reduce((sum, gap) => sum + gap, 0);
    const time = (index: number) =>
      known[index] || known[index + 5] ? new Date(Date.UTC(2026, 0, 1) + at(index) * 60_000).toISOString() : 'unknown';
    return aReview({
      id,
      ...meta,
      times: { started: time(0), detected: time(1), responded: time(2), contained: time(3), resolved: time(4) },
      impact: { ...(users === undefined ? {} : { users }), cost: { amount, currency } },
      adherence: Object.fromEntries(answers.map((answer, index) => [`Step ${index}`, answer])),
      actions: actions.map((status) => ({
        status,
        target: '2026-05-01',
        ...(status === 'Done' ? { completed: '2026-05-02' } : {}),
      })),
    });
  });

const book = fc
  .array(arbitraryReview, { maxLength: 14 })
  .map((makers) => makers.map((make, index) => make(`INC-${index}`)));

function numbers(reviews: readonly Review[], options = {}, entries = register): readonly MetricResult[] {
  return measure(reviews, aContext(day, reviews, { register: entries }), options);
}

describe('for any book', () => {
  it('the order of reviews never changes a number', () => {
    fc.assert(
      fc.property(
        book.chain((reviews) =>
          fc.tuple(fc.constant(reviews), fc.shuffledSubarray(reviews, { minLength: reviews.length })),
        ),
        ([reviews, shuffled]) => {
          expect(JSON.stringify(numbers(shuffled, { by: 'quarter' }))).toBe(
            JSON.stringify(numbers(reviews, { by: 'quarter' })),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('an incident without a milestone never changes a duration, only what it is out of', () => {
    const timeTo = ['time-to-detect', 'time-to-acknowledge', 'time-to-contain', 'time-to-resolve'];
    fc.assert(
      fc.property(book, fc.constantFrom(...severities), (reviews, severity) => {
        const blank = aReview({ id: 'INC-BLANK', severity });
        const before = numbers(reviews, { metrics: timeTo });
        const after = numbers([...reviews, blank], { metrics: timeTo });
        for (const [index, metric] of after.entries()) {
          const { value, n, of, interval, also } = before[index] ?? metric;
          expect(metric).toMatchObject({ value, n, of: of + 1, interval, also });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('disjoint groups have together the n, and the of, of the whole', () => {
    fc.assert(
      fc.property(book, fc.constantFrom('month', 'quarter', 'year', 'severity', 'cause'), (reviews, by) => {
        for (const metric of numbers(reviews, { by })) {
          const groups = metric.groups.filter((group) => group.by === by);
          const sum = (read: (measured: { n: number; of: number }) => number) =>
            groups.reduce((total, group) => total + read(group), 0);
          expect([sum(({ n }) => n), sum(({ of }) => of)]).toEqual([metric.n, metric.of]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('what is used and what is left out make up what is eligible, and the value lies in its interval', () => {
    fc.assert(
      fc.property(book, (reviews) => {
        for (const metric of numbers(reviews, { by: 'severity' })) {
          for (const measured of [metric, ...metric.groups]) {
            const leftOut = Object.values(measured.left_out).reduce((sum, count) => sum + count, 0);
            expect(measured.n + leftOut).toBe(measured.of);
            if (measured.value === null || measured.interval === null) continue;
            expect(measured.interval[0]).toBeLessThanOrEqual(measured.value + 1e-9);
            expect(measured.interval[1]).toBeGreaterThanOrEqual(measured.value - 1e-9);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('drills and near misses change nothing', () => {
    const strangers = twelveReviews.filter((review) => review.meta.kind !== undefined);
    expect(strangers).toHaveLength(2);
    fc.assert(
      fc.property(book, (reviews) => {
        const without = numbers(reviews, {}, []).map(({ outside, ...metric }) => metric);
        const withThem = numbers([...reviews, ...strangers], {}, []).map(({ outside, ...metric }) => metric);
        expect(withThem).toEqual(without);
      }),
      { numRuns: 20 },
    );
  });
});
