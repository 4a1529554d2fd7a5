import type { Injector } from '../injector.ts';
import { someHeading, withParagraph } from '../prose.ts';

export const templateTextIsReplaced: Injector = {
  rule: 'template-text-is-replaced',
  inject(text, random) {
    const guidance = random.pick(['How it was discovered', 'What initiated the incident', 'How information flowed']);
    return withParagraph(text, someHeading(random), `[${guidance}]`);
  },
};
