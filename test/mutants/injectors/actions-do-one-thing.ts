import type { Injector } from '../injector.ts';
import { withAction } from '../new-action.ts';

export const actionsDoOneThing: Injector = {
  rule: 'actions-do-one-thing',
  inject: (text, random) =>
    withAction(text, random, {
      Action: random.pick([
        'Fix everything',
        'Rewrite the queue, add alerts for it, and train the support team',
        'Rebuild the entire platform',
      ]),
    }),
};
