import type { Injector } from '../injector.ts';
import { lineOf, tableUnder, withLine } from '../table.ts';

export const actionsHaveId: Injector = {
  rule: 'actions-have-id',
  inject(text, random) {
    const table = tableUnder(text, '## Action Items');
    if (!table || table.rows.length === 0) return undefined;
    const victim = random.pick(table.rows);
    let mutated = withLine(text, table.line, `| ID ${lineOf(table.head)}`);
    mutated = withLine(mutated, table.line + 1, `|----${lineOf(table.head.map(() => '---'))}`);
    for (const [index, row] of table.rows.entries()) {
      mutated = withLine(mutated, row.line, `|${row === victim ? '    ' : ` A${index + 1} `}${lineOf(row.cells)}`);
    }
    return { text: mutated, line: victim.line };
  },
};
