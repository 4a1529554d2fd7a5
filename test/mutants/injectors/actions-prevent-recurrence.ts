import type { Injector } from '../injector.ts';
import { lineOf, tableUnder, withLine } from '../table.ts';

export const actionsPreventRecurrence: Injector = {
  rule: 'actions-prevent-recurrence',
  inject(text, random) {
    const table = tableUnder(text, '## Action Items');
    const column = table?.head.indexOf('Type') ?? -1;
    if (!table || column < 0 || !/^severity: SEV[12]$/m.test(text)) return undefined;
    const other = random.pick([' Corrective ', ' Detection ', ' Response ']);
    const mutated = table.rows
      .filter(({ cells }) => cells[column]?.trim() === 'Preventive')
      .reduce((done, { line, cells }) => withLine(done, line, lineOf(cells.with(column, other))), text);
    return { text: mutated, line: table.line };
  },
};
