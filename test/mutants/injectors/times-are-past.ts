import type { Injector } from '../injector.ts';
import { lineOf, tableUnder, withLine } from '../table.ts';

export const timesArePast: Injector = {
  rule: 'times-are-past',
  inject(text, random) {
    const table = tableUnder(text, '## Timeline');
    const column = table?.head.indexOf('Time') ?? -1;
    const row = table?.rows.at(-1);
    if (!row || column < 0) return undefined;
    const ahead = `${random.int(2031, 2048)}-02-03${random.pick(['', 'T04:05Z', 'T04:05-08:00'])}`;
    return { text: withLine(text, row.line, lineOf(row.cells.with(column, ` ${ahead} `))), line: row.line };
  },
};
