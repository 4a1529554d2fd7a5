import type { Injector } from '../injector.ts';
import { lineOf, tableUnder } from '../table.ts';

export const actionIdsAreUnique: Injector = {
  rule: 'action-ids-are-unique',
  inject(text, random) {
    const table = tableUnder(text, '## Action Items');
    if (!table || table.rows.length < 2 || table.head.includes('ID')) return undefined;
    const second = random.int(1, table.rows.length - 1);
    const first = random.int(0, second - 1);
    const column = [' ID ', '----', ...table.rows.map((_, row) => ` A-${row === second ? first : row} `)];
    const lines = text.split('\n').map((line, index) => {
      const cell = column[index + 1 - table.line];
      return cell === undefined ? line : `${lineOf([cell])}${line.slice(1)}`;
    });
    return { text: lines.join('\n'), line: table.line + 2 + second };
  },
};
