import type { Injector } from '../injector.ts';
import { withAction } from '../new-action.ts';
import { tableUnder } from '../table.ts';

export const actionsAppearOnce: Injector = {
  rule: 'actions-appear-once',
  inject(text, random) {
    const table = tableUnder(text, '## Action Items');
    if (!table || table.rows.length === 0) return undefined;
    const { cells } = random.pick(table.rows);
    const cell = (name: string) => cells[table.head.indexOf(name)]?.trim() ?? '';
    const owner = cell('Owner');
    const again = { Action: cell('Action'), ...(owner === 'unknown' ? {} : { Owner: owner }) };
    return withAction(text, random, again, 'end');
  },
};
