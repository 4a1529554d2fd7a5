import type { Injector } from '../injector.ts';
import { partOf, withLines } from '../pieces.ts';

export const primaryCauseIsSingle: Injector = {
  rule: 'primary-cause-is-single',
  inject(text, random) {
    const part = partOf(text, '## Root Cause', 'Primary Cause');
    if (!part) return undefined;
    const list = ['  - One queue of 200 places serves everybody.', '  - The client retries without a pause.'];
    const [written, line] = random.pick([
      [['- **Primary Cause**: There were two causes, the queue of 200 places and the client.'], part.line],
      [['- **Primary Cause**: Several problems came together that day.'], part.line],
      [['- **Primary Cause**: These were the causes:', ...list], part.line + 1],
    ] as const);
    return { text: withLines(text, part, written), line };
  },
};
