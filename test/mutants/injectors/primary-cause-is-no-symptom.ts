import type { Injector } from '../injector.ts';
import { partOf, withLines } from '../pieces.ts';

const answers = ['The server crashed.', 'A bad deploy', 'The disk was full.', 'Network issue', 'Bug'];

export const primaryCauseIsNoSymptom: Injector = {
  rule: 'primary-cause-is-no-symptom',
  inject(text, random) {
    const part = partOf(text, '## Root Cause', 'Primary Cause');
    if (!part) return undefined;
    return { text: withLines(text, part, [`- **Primary Cause**: ${random.pick(answers)}`]), line: part.line };
  },
};
