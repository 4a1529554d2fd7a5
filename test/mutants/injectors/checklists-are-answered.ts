import type { Injector } from '../injector.ts';
import { withLine } from '../table.ts';

export const checklistsAreAnswered: Injector = {
  rule: 'checklists-are-answered',
  causes: ['checklists-agree'],
  inject(text, random) {
    const lines = text.split('\n');
    const items = lines.flatMap((line, index) => {
      const label = /^- \[x\] (\*\*[^*]+\*\*)/.exec(line)?.[1];
      return label && !/^\s+\S/.test(lines[index + 1] ?? '') ? [{ label, line: index + 1 }] : [];
    });
    if (items.length === 0) return undefined;
    const { label, line } = random.pick(items);
    return { text: withLine(text, line, random.pick([`- [ ] ${label}`, `- [ ] ~~${label}~~`])), line };
  },
};
