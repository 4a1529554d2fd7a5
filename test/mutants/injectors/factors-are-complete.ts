import type { Injector } from '../injector.ts';
import { lineOf, tableUnder, withLine } from '../table.ts';

export const factorsAreComplete: Injector = {
  rule: 'factors-are-complete',
  inject(text, random) {
    const table = tableUnder(text, '### Contributing Factors');
    if (!table || table.rows.length === 0) return undefined;
    const [name, value] = random.pick([
      ['Category', 'Software'],
      ['Category', ''],
      ['Impact', 'Huge'],
      ['Impact', 'unknown'],
      ['Prevention', '–'],
      ['Prevention', ''],
    ] as const);
    const { line, cells } = random.pick(table.rows);
    return { text: withLine(text, line, lineOf(cells.with(table.head.indexOf(name), ` ${value} `))), line };
  },
};
