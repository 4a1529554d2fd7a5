import type { Injector } from '../injector.ts';
import { withAction } from '../new-action.ts';

export const actionsHaveOneOwner: Injector = {
  rule: 'actions-have-one-owner',
  inject: (text, random) =>
    withAction(text, random, {
      Owner: random.pick(['Everyone', 'The team', '@platform and @search', '@platform, @search']),
    }),
};
