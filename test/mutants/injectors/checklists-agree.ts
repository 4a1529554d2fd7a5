import type { Injector } from '../injector.ts';
import { itemsUnder, withLines } from '../pieces.ts';

export const checklistsAgree: Injector = {
  rule: 'checklists-agree',
  inject(text) {
    const [item] = itemsUnder(text, '### Post-Incident Review', /^- \[.\] .*Follow-up review scheduled/);
    if (!item) return undefined;
    const ticked = withLines(text, item, ['- [x] Follow-up review scheduled']);
    return { text: ticked.replace(/^follow_up: .*$/m, 'follow_up: unknown'), line: item.line };
  },
};
