import { withField } from '../front.ts';
import type { Injector } from '../injector.ts';

export const runbooksAreThere: Injector = {
  rule: 'runbooks-are-there',
  inject(text, random) {
    const path = random.pick(['runbooks/ful-pool.md', 'full-pool.md', 'runbooks/none-of-it.md']);
    const verdict = random.pick(['helped', 'outdated', 'incomplete', 'not-used']);
    const { text: judged, line } = withField(text, 'runbooks', [
      'runbooks:',
      `  - path: ${path}`,
      `    verdict: ${verdict}`,
    ]);
    return { text: judged, line: line + 1 };
  },
};
