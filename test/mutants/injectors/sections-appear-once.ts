import type { Injector } from '../injector.ts';
import { contentOf, someHeading } from '../prose.ts';

export const sectionsAppearOnce: Injector = {
  rule: 'sections-appear-once',
  inject(text, random) {
    const heading = someHeading(random);
    const content = contentOf(text, heading);
    if (!content) return undefined;
    const again = [heading, '', '1,240 more were seen in the logs.', ''];
    return {
      text: text
        .split('\n')
        .toSpliced(content.last, 0, ...again)
        .join('\n'),
      line: content.last + 1,
    };
  },
};
