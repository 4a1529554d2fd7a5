import type { Injector } from '../injector.ts';
import { withAction } from '../new-action.ts';

export const successCanBeMeasured: Injector = {
  rule: 'success-can-be-measured',
  inject: (text, random) =>
    withAction(text, random, {
      'Success Criteria': random.pick(['Works better', 'Done', 'Improved monitoring.', 'Everyone is happy']),
    }),
};
