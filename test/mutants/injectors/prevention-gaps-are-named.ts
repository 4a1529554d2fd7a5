import type { Injector } from '../injector.ts';
import { partOf, withLines } from '../pieces.ts';

const answers = ['None.', 'n/a', 'Nothing could have prevented it.', 'TBD'];

export const preventionGapsAreNamed: Injector = {
  rule: 'prevention-gaps-are-named',
  inject(text, random) {
    const part = partOf(text, '## Root Cause', 'Prevention Gaps');
    if (!part) return undefined;
    return { text: withLines(text, part, [`- **Prevention Gaps**: ${random.pick(answers)}`]), line: part.line };
  },
};
