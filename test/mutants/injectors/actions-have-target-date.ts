import type { Injector } from '../injector.ts';
import { withAction } from '../new-action.ts';

export const actionsHaveTargetDate: Injector = {
  rule: 'actions-have-target-date',
  inject: (text, random) =>
    withAction(text, random, { 'Target Date': random.pick(['', 'next sprint', 'Q3', '2026-02-30']) }),
};
