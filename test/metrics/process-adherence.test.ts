import { describe, expect, it } from 'vitest';
import { processAdherence } from '../../src/metrics/process-adherence.ts';
import type { Answer } from '../../src/review/types.ts';
import { aContext } from './a-context.ts';
import { aReview } from './a-review.ts';

const context = aContext('2026-07-15', []);
const found = (adherence: Record<string, Answer>, status: 'draft' | 'in-review' | 'final' = 'final') =>
  processAdherence.find(aReview({ id: 'A', status, adherence }), context);

describe('process adherence', () => {
  it('tells of the steps in the order of the response, and of a team’s own behind them', () => {
    const steps = ['Detection', 'Assessment', 'Communication', 'Escalation', 'Resolution', 'Documentation'];
    const all = Object.fromEntries(
      ['Zeal', ...steps.toReversed(), 'Calm'].map((step): [string, Answer] => [step, 'yes']),
    );
    const keys = processAdherence.parts?.(found(all), context).map(({ key }) => key);
    expect(keys).toEqual([...steps, 'Calm', 'Zeal']);
  });

  it('leaves a step out of which nothing is said', () => {
    const parts = processAdherence.parts?.(found({ Resolution: 'yes', Detection: 'no' }), context);
    expect(parts?.map(({ key, findings }) => [key, findings.length])).toEqual([
      ['Detection', 1],
      ['Resolution', 1],
    ]);
  });

  it.each([
    ['yes', 'final', { value: 1, part: 'Detection' }],
    ['no', 'final', { value: 0, part: 'Detection' }],
    ['not-applicable', 'final', { leftOut: 'not applicable', part: 'Detection' }],
    ['no', 'in-review', { leftOut: 'review not final', part: 'Detection' }],
    ['yes', 'draft', { leftOut: 'review not final', part: 'Detection' }],
  ] as const)('counts the answer %s of a review that is %s', (answer, status, expected) => {
    expect(found({ Detection: answer }, status)).toEqual([expect.objectContaining(expected)]);
  });

  it('counts no other checklist', () => {
    const review = aReview({ id: 'A', adherence: { Detection: 'yes' } });
    const checklists = review.body.checklists.map((list) => ({ ...list, name: 'Completion' }));
    const other = { ...review, body: { ...review.body, checklists } };
    expect(processAdherence.find(other, context)).toEqual([{ id: 'A', leftOut: 'no such checklist' }]);
  });
});
