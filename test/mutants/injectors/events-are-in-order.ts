import { inUtc } from '../front.ts';
import type { Injector } from '../injector.ts';
import { lineOf, tableUnder, withLine } from '../table.ts';

export const eventsAreInOrder: Injector = {
  rule: 'events-are-in-order',
  inject(text, random) {
    const table = tableUnder(text, '## Timeline');
    const column = table?.head.indexOf('Time') ?? -1;
    const rows = (table?.rows ?? []).flatMap((row) => {
      const time = row.cells[column]?.trim() ?? '';
      return /T[^±]*$/.test(time) ? [{ row, ms: Date.parse(time) }] : [];
    });
    const last = rows.at(-1);
    // With two rows below it that are right, only the changed one can be wrong.
    if (!last || rows.length < 4) return undefined;
    const { row } = random.pick(rows.slice(0, -2));
    const late = inUtc(last.ms + random.int(1, 600) * 60_000);
    return { text: withLine(text, row.line, lineOf(row.cells.with(column, ` ${late} `))), line: row.line };
  },
};
