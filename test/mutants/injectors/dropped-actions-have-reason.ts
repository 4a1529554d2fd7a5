import type { Injector } from '../injector.ts';
import { withAction } from '../new-action.ts';
import { tableUnder } from '../table.ts';

export const droppedActionsHaveReason: Injector = {
  rule: 'dropped-actions-have-reason',
  inject(text, random) {
    const Status = random.pick(['Dropped', 'Dropped: tbd', 'Dropped (n/a)']);
    const hasCompleted = tableUnder(text, '## Action Items')?.head.includes('Completed');
    return withAction(text, random, { Status, ...(hasCompleted ? { Completed: '' } : {}) });
  },
};
