import { describe, expect, it } from 'vitest';
import { measure } from '../../src/metrics/engine.ts';
import { aContext } from './a-context.ts';
import { aReview } from './a-review.ts';

function sentence(id: string, reviews: readonly ReturnType<typeof aReview>[]): string | undefined {
  return measure(reviews, aContext('2026-07-15', reviews), { metrics: [id] })[0]?.sentence;
}

describe('the sentence of a number', () => {
  it.each([
    ['nothing there', 'time-to-resolve', [], 'Nothing to measure: no incidents.'],
    [
      'nothing known',
      'time-to-resolve',
      [aReview({ id: 'A' })],
      'Not known yet: of 1 incident none could be measured.',
    ],
    ['nothing happened', 'severity-distribution', [], 'Count 0 (95 % interval 0 to 3.7), from 0 incidents.'],
    [
      'most still open',
      'action-closing-time',
      [aReview({ id: 'A', review: { held: '2026-07-01' }, actions: [{}, {}] })],
      'The median is not reached yet, from 2 actions.',
    ],
    [
      'an imprecise total',
      'downtime',
      [aReview({ id: 'A', times: { started: '2024-07-01T10:00Z ±5m', resolved: '2024-07-01T11:00Z' } })],
      'Total 60 min (imprecise times leave 55 min to 65 min), from 1 incident.',
    ],
  ])('%s', (_, id, reviews, expected) => {
    expect(sentence(id, reviews)).toBe(expected);
  });
});
