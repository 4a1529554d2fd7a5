import type { Injector } from '../injector.ts';
import { someHeading, withParagraph } from '../prose.ts';

export const textIsReadable: Injector = {
  rule: 'text-is-readable',
  inject(text, random) {
    const broken = random.pick(['\u0000', '\uFFFD']);
    return withParagraph(text, someHeading(random), `1,240 G${broken}ste were hit.`);
  },
};
