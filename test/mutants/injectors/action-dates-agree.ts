import type { Injector } from '../injector.ts';
import { dayAfterStart, withAction } from '../new-action.ts';
import { tableUnder } from '../table.ts';

export const actionDatesAgree: Injector = {
  rule: 'action-dates-agree',
  inject(text, random) {
    const early = dayAfterStart(text, -random.int(20, 400));
    if (!tableUnder(text, '## Action Items')?.head.includes('Completed')) return undefined;
    return withAction(
      text,
      random,
      random.pick<Record<string, string>>([
        { Completed: early },
        { 'Target Date': early },
        { Status: 'Blocked', 'Target Date': '2031-01-15' },
      ]),
    );
  },
};
