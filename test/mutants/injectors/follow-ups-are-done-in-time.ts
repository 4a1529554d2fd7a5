import { dayAfter, withField } from '../front.ts';
import type { Injector } from '../injector.ts';
import { lineOf, tableUnder, withLine } from '../table.ts';

export const followUpsAreDoneInTime: Injector = {
  rule: 'follow-ups-are-done-in-time',
  // An action that is opened again may be overdue by its own date as well.
  causes: ['actions-are-done-in-time'],
  inject(text, random) {
    const table = tableUnder(text, '## Action Items');
    const status = table?.head.indexOf('Status') ?? -1;
    const undated = (table?.rows ?? []).filter(
      ({ cells }) => /^ *unknown *$/i.test(cells[status] ?? '') && cells.every((cell) => !/^ *\d{4}-/.test(cell)),
    );
    if (status < 0 || undated.length === 0) return undefined;
    const row = random.pick(undated);
    const open = withLine(text, row.line, lineOf(row.cells.with(status, ' Pending ')));
    return withField(open, 'follow_up', [`follow_up: ${dayAfter(text, random.int(40, 100))}`]);
  },
};
