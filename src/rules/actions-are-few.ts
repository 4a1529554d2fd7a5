import { actionTable } from './action-cell.ts';
import type { Rule } from './rule.ts';

export const actionsAreFew: Rule = {
  name: 'actions-are-few',
  group: 'actions',
  severity: 'warning',
  against: ['Overly Broad Actions'],
  summary: 'A review has at most ten actions.',
  why: 'Everything at once is nothing first. A list that is too long to be done is cut by chance later; cut by the people in the meeting it keeps what matters.',
  good: actionTable({}),
  bad: {
    markdown: `${actionTable({}).markdown}\n${Array.from({ length: 10 }, (_, row) => `| Add a limit to pool number ${row + 2} | Corrective | @payments | Medium | 2026-03-27 | Pending | The limit shows in the pool’s graph |`).join('\n')}`,
  },
  options: { most: { type: 'integer', minimum: 1, default: 10, description: 'Actions that a review may have.' } },
  *check({ body }, context) {
    const { most } = context.options as { readonly most: number };
    const kept = body.actions.filter((action) => action.status !== 'Dropped');
    const first = kept[most];
    if (!first) return;
    yield {
      place: first.action.place,
      message: `Unexpected ${kept.length} actions, expected at most ${most}: keep those that matter most, and drop the others with a reason`,
    };
  },
};
