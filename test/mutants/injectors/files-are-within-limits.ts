import type { Injector } from '../injector.ts';
import { someHeading, withParagraph } from '../prose.ts';

export const filesAreWithinLimits: Injector = {
  rule: 'files-are-within-limits',
  inject(text, random) {
    return withParagraph(
      text,
      someHeading(random),
      `${random.pick(['> ', '- ', '1. '])}`.repeat(101).concat('too deep'),
    );
  },
};
