import type { Injector } from '../injector.ts';
import { someHeading, withParagraph } from '../prose.ts';

export const internalMarksAreClosed: Injector = {
  rule: 'internal-marks-are-closed',
  inject(text, random) {
    const mark = random.pick(['<!-- internal -->', '<!-- /internal -->']);
    return withParagraph(text, someHeading(random), `The status page was green ${mark} at 09:20.`);
  },
};
