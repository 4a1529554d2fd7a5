import { dayAfter } from '../front.ts';
import type { Injector } from '../injector.ts';
import { lineOf, tableUnder, withLine } from '../table.ts';

export const actionsAreDoneInTime: Injector = {
  rule: 'actions-are-done-in-time',
  inject(text, random) {
    const table = tableUnder(text, '## Action Items');
    const target = table?.head.indexOf('Target Date') ?? -1;
    const status = table?.head.indexOf('Status') ?? -1;
    // An action of which nobody knows more; the others have days that must fit.
    const undated = (table?.rows ?? []).filter(({ cells }) => /^ *unknown *$/i.test(cells[status] ?? ''));
    if (target < 0 || status < 0 || undated.length === 0) return undefined;
    const row = random.pick(undated);
    const day = dayAfter(text, random.int(25, 28));
    const cells = row.cells
      .with(target, ` ${day} `)
      .with(status, ` ${random.pick(['Pending', 'In progress', 'Blocked'])} `);
    return { text: withLine(text, row.line, lineOf(cells)), line: row.line };
  },
};
