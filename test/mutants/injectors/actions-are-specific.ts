import type { Injector } from '../injector.ts';
import { withAction } from '../new-action.ts';

export const actionsAreSpecific: Injector = {
  rule: 'actions-are-specific',
  inject: (text, random) =>
    withAction(text, random, {
      Action: random.pick(['Improve monitoring', 'Be more careful', 'Investigate the issue', 'Add more tests']),
    }),
};
