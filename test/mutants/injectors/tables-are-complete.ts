import type { Injector } from '../injector.ts';
import { lineOf, tableUnder, withLine } from '../table.ts';

export const tablesAreComplete: Injector = {
  rule: 'tables-are-complete',
  inject(text, random) {
    const table = tableUnder(text, '## Preventive Measures');
    if (!table) return undefined;
    const column = random.pick(['Category', 'Effort', 'Cost', 'Expected Impact']);
    const head = table.head.map((name) => (name === column ? ' Colour ' : ` ${name} `));
    return { text: withLine(text, table.line, lineOf(head)), line: table.line };
  },
};
