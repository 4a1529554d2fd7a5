import { expect, it } from 'vitest';
import { byStart } from '../../src/knowledge/order.ts';
import { aReview } from './a-review.ts';

it('orders by the start, else by what else tells when the incident was, and puts first what nothing tells', () => {
  const reviews = [
    aReview({ id: 'C', times: { started: '2026-03-03T10:00Z' } }),
    { ...aReview({ id: 'D' }), path: 'reviews/2026/2026-03-04-no-start.md' },
    aReview({ id: 'B', times: { started: 'unknown', resolved: '2026-03-02T10:00Z' } }),
    { ...aReview({ id: 'A' }), path: 'reviews/undated/2026-13-99-no-day.md' },
  ];
  expect([...reviews].sort(byStart).map(({ meta }) => meta.id)).toEqual(['A', 'B', 'C', 'D']);
});
