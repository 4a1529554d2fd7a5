import { dayAfter, withField } from '../front.ts';
import type { Injector } from '../injector.ts';
import { tableUnder } from '../table.ts';

export const followUpsAreDoneInTime: Injector = {
  rule: 'follow-ups-are-done-in-time',
  inject(text, random) {
    const table = tableUnder(text, '## Action Items');
    const isOpen = table?.rows.some(({ cells }) =>
      cells.some((cell) => /^ *(?:Pending|In progress|Blocked)/.test(cell)),
    );
    return isOpen ? withField(text, 'follow_up', [`follow_up: ${dayAfter(text, random.int(40, 100))}`]) : undefined;
  },
};
