import { withField } from '../front.ts';
import type { Injector } from '../injector.ts';

export const runbooksAreMended: Injector = {
  rule: 'runbooks-are-mended',
  inject(text, random) {
    const verdict = random.pick(['outdated', 'incomplete']);
    const { text: judged, line } = withField(text, 'runbooks', [
      'runbooks:',
      '  - path: runbooks/old-search.md',
      `    verdict: ${verdict}`,
    ]);
    return { text: judged, line: line + 2 };
  },
};
