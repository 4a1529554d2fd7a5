import type { Injector } from '../injector.ts';
import { tableUnder } from '../table.ts';

export const actionsExist: Injector = {
  rule: 'actions-exist',
  inject(text, random) {
    const table = tableUnder(text, '## Action Items');
    if (!table) return undefined;
    const start = random.pick([table.line - 1, table.line + 1]);
    const lines = text.split('\n').toSpliced(start, table.line + 1 + table.rows.length - start);
    // Without a sentence the section would be empty, which another rule finds.
    if (start < table.line) lines.splice(start, 0, 'Nothing is to be done.');
    return { text: lines.join('\n'), line: lines.indexOf('## Action Items') + 1 };
  },
};
