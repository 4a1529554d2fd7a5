import type { Injector } from '../injector.ts';
import { someHeading, withParagraph } from '../prose.ts';

export const zoneLabelsAgree: Injector = {
  rule: 'zone-labels-agree',
  inject(text, random) {
    const wrong = [
      '2024-07-04 09:12 PST',
      '2024-01-08, 16:40 CEST',
      '4 July 2024 16:40 (CET)',
      'January 8, 2024 4:23 PM PDT',
    ];
    return withParagraph(text, someHeading(random), `It had been seen on ${random.pick(wrong)} before.`);
  },
};
