import type { Injector } from '../injector.ts';
import { withAction } from '../new-action.ts';
import { tableUnder } from '../table.ts';

export const highActionsComeSoon: Injector = {
  rule: 'high-actions-come-soon',
  inject(text, random) {
    const hasCompleted = tableUnder(text, '## Action Items')?.head.includes('Completed');
    const late = { Priority: 'High', Status: 'Pending', 'Target Date': `20${random.int(31, 39)}-01-15` };
    return withAction(text, random, { ...late, ...(hasCompleted ? { Completed: '' } : {}) });
  },
};
