import { actionTable } from './action-cell.ts';
import type { Rule } from './rule.ts';
import { vagueness } from './words/vague-actions.ts';

export const actionsAreSpecific: Rule = {
  name: 'actions-are-specific',
  group: 'actions',
  severity: 'warning',
  against: ['Overly Broad Actions'],
  summary: 'Every action is specific enough that somebody else could see that it is done.',
  why: '“Improve monitoring” is never done and always under way. What names the thing that will be there afterwards can be planned, finished and seen.',
  good: actionTable({ Action: 'Alert the on-call when 80 % of the pool is in use' }),
  bad: actionTable({ Action: 'Improve monitoring' }),
  *check({ body }) {
    for (const { id, status, action } of body.actions) {
      if (status === 'Dropped') continue;
      const vague = vagueness(action.text);
      if (!vague) continue;
      yield {
        place: action.place,
        message: `Unexpected vague action ${id} \`${action.text}\`, expected ${vague.suggestion}`,
      };
    }
  },
};
