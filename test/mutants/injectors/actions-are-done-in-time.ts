import { dayAfter } from '../front.ts';
import type { Injector } from '../injector.ts';
import { lineOf, tableUnder, withLine } from '../table.ts';

export const actionsAreDoneInTime: Injector = {
  rule: 'actions-are-done-in-time',
  inject(text, random) {
    const table = tableUnder(text, '## Action Items');
    const target = table?.head.indexOf('Target Date') ?? -1;
    const status = table?.head.indexOf('Status') ?? -1;
    const open = (table?.rows ?? []).filter(
      ({ cells }) =>
        /^ *(?:Pending|In progress|Blocked)/.test(cells[status] ?? '') && !/^ *\d{4}-/.test(cells[target] ?? ''),
    );
    if (target < 0 || open.length === 0) return undefined;
    const row = random.pick(open);
    const day = dayAfter(text, random.int(25, 28));
    return { text: withLine(text, row.line, lineOf(row.cells.with(target, ` ${day} `))), line: row.line };
  },
};
