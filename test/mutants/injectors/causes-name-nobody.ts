import type { Injector } from '../injector.ts';
import { whysOf, withLines } from '../pieces.ts';
import { lineOf, tableUnder, withLine } from '../table.ts';

export const causesNameNobody: Injector = {
  rule: 'causes-name-nobody',
  inject(text, random) {
    const whys = whysOf(text);
    const table = tableUnder(text, '### Contributing Factors');
    const victim = random.pick(whys.slice(0, -1));
    if (random.int(0, 1) === 0 || !table) {
      const written = `${whys.indexOf(victim) + 1}. It came to that because @ops-lead had approved 3 of them.`;
      return { text: withLines(text, victim, [written]), line: victim.line };
    }
    const { line, cells } = random.pick(table.rows);
    const cell = ' @ops-lead was on call alone ';
    return { text: withLine(text, line, lineOf(cells.with(table.head.indexOf('Factor'), cell))), line };
  },
};
