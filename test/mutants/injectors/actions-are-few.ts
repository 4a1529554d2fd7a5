import type { Injector } from '../injector.ts';
import { goodAction } from '../new-action.ts';
import { lineOf, tableUnder } from '../table.ts';

export const actionsAreFew: Injector = {
  rule: 'actions-are-few',
  inject(text, random) {
    const table = tableUnder(text, '## Action Items');
    if (!table?.head.includes('Completed') || table.rows.length > 10) return undefined;
    const more = Array.from({ length: random.int(11, 15) - table.rows.length }, (_, number) => {
      const action = { ...goodAction(text, random), Action: `Add a limit to the queue with the number ${number}` };
      return lineOf(table.head.map((name) => ` ${action[name as keyof typeof action] ?? ''} `));
    });
    const end = table.line + 1 + table.rows.length;
    return {
      text: text
        .split('\n')
        .toSpliced(end, 0, ...more)
        .join('\n'),
      line: table.line + 2 + 10,
    };
  },
};
