import type { Injector } from '../injector.ts';
import { withAction } from '../new-action.ts';

export const actionsHavePriority: Injector = {
  rule: 'actions-have-priority',
  inject: (text, random) => withAction(text, random, { Priority: random.pick(['', 'Soon', 'P1', 'unknown']) }),
};
