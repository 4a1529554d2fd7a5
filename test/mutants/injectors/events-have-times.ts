import type { Injector } from '../injector.ts';
import { lineOf, tableUnder, withLine } from '../table.ts';

export const eventsHaveTimes: Injector = {
  rule: 'events-have-times',
  inject(text, random) {
    const table = tableUnder(text, '## Timeline');
    const column = table?.head.indexOf('Time') ?? -1;
    if (!table || column < 0 || table.rows.length === 0) return undefined;
    const row = random.pick(table.rows);
    const time = row.cells[column]?.trim() ?? '';
    const day = time.slice(0, 10);
    const wrong = random.pick([
      `${day}T11:31`,
      `${day} 11:31`,
      `${day} HH:mm`,
      `${day} 11:??`,
      'about noon',
      `${day}T25:00Z`,
      '',
    ]);
    return { text: withLine(text, row.line, lineOf(row.cells.with(column, ` ${wrong} `))), line: row.line };
  },
};
