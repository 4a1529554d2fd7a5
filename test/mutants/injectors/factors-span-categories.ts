import type { Injector } from '../injector.ts';
import { lineOf, tableUnder, withLine } from '../table.ts';

export const factorsSpanCategories: Injector = {
  rule: 'factors-span-categories',
  inject(text, random) {
    const table = tableUnder(text, '### Contributing Factors');
    if (!table || !/^severity: SEV[12]$/m.test(text)) return undefined;
    const column = table.head.indexOf('Category');
    const one = random.pick([' People ', ' Process ', ' Technology ', ' Environment ']);
    const mutated = table.rows.reduce(
      (done, { line, cells }) => withLine(done, line, lineOf(cells.with(column, one))),
      text,
    );
    return { text: mutated, line: table.line };
  },
};
