import type { Injector } from '../injector.ts';
import { withAction } from '../new-action.ts';
import { tableUnder } from '../table.ts';

export const doneActionsHaveDate: Injector = {
  rule: 'done-actions-have-date',
  inject(text, random) {
    const hasCompleted = tableUnder(text, '## Action Items')?.head.includes('Completed');
    const Completed = random.pick(['', '–', 'TBD']);
    return withAction(text, random, { Status: 'Done', ...(hasCompleted ? { Completed } : {}) });
  },
};
