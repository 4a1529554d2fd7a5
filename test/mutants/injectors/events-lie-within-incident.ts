import type { Injector } from '../injector.ts';
import { lineOf, tableUnder, withLine } from '../table.ts';

export const eventsLieWithinIncident: Injector = {
  rule: 'events-lie-within-incident',
  inject(text, random) {
    const table = tableUnder(text, '## Timeline');
    const column = table?.head.indexOf('Time') ?? -1;
    const row = table?.rows[0];
    const time = row?.cells[column]?.trim() ?? '';
    if (!row || !/^\d{4}-/.test(time)) return undefined;
    const early = `${Number(time.slice(0, 4)) - random.int(1, 9)}${time.slice(4)}`;
    return { text: withLine(text, row.line, lineOf(row.cells.with(column, ` ${early} `))), line: row.line };
  },
};
