import type { Injector } from '../injector.ts';
import { withAction } from '../new-action.ts';

export const actionsHaveOwner: Injector = {
  rule: 'actions-have-owner',
  inject: (text, random) => withAction(text, random, { Owner: random.pick(['', 'TBD', 'unknown', '–']) }),
};
