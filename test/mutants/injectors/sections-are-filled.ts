import type { Injector } from '../injector.ts';
import { contentOf, someHeading } from '../prose.ts';

export const sectionsAreFilled: Injector = {
  rule: 'sections-are-filled',
  causes: ['analysis-cites-evidence'],
  inject(text, random) {
    const heading = someHeading(random);
    const content = contentOf(text, heading);
    if (!content) return undefined;
    const instead = random.pick([[''], ['', '<!-- later -->', '']]);
    const lines = text.split('\n').toSpliced(content.first - 1, content.last - content.first + 1, ...instead);
    return { text: lines.join('\n'), line: content.first - 1 };
  },
};
