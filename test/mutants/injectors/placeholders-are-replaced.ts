import type { Injector } from '../injector.ts';
import { someHeading, withParagraph } from '../prose.ts';

export const placeholdersAreReplaced: Injector = {
  rule: 'placeholders-are-replaced',
  inject(text, random) {
    const left = ['Date: YYYY-MM-DD', 'Lorem ipsum dolor sit amet.', '[Insert what happened here]', 'It is INC-XXXX.'];
    return withParagraph(text, someHeading(random), random.pick(left));
  },
};
