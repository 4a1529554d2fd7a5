import type { Injector } from '../injector.ts';
import { withAction } from '../new-action.ts';
import { tableUnder } from '../table.ts';

export const actionsHaveStatus: Injector = {
  rule: 'actions-have-status',
  inject(text, random) {
    const Status = random.pick(['', 'almost there', 'unknown', 'Open']);
    const hasCompleted = tableUnder(text, '## Action Items')?.head.includes('Completed');
    return withAction(text, random, { Status, ...(hasCompleted ? { Completed: '' } : {}) });
  },
};
