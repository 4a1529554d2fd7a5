import { frontValue } from '../front.ts';
import type { Injector } from '../injector.ts';
import { someHeading, withParagraph } from '../prose.ts';

export const durationsAgree: Injector = {
  rule: 'durations-agree',
  inject(text, random) {
    const isKnown = (name: string) => /^\d/.test(frontValue(text, name) ?? '');
    if (!isKnown('started') || !isKnown('resolved')) return undefined;
    const days = random.int(200, 900);
    const sayings = [
      `The incident lasted ${days} days.`,
      `- **Duration**: ${days} days`,
      `- Time to recovery: ${days} d`,
    ];
    return withParagraph(text, someHeading(random), random.pick(sayings));
  },
};
