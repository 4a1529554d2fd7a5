import { frontLines, withFrontLine } from '../front.ts';
import type { Injector } from '../injector.ts';

const facts = /^(?:detected_by|cause|follow_up|(?: {2}(?:users|tickets|data_loss_mb|responded|contained|resolved))): /;

export const factsAreAnswered: Injector = {
  rule: 'facts-are-answered',
  inject(text, random) {
    const front = frontLines(text);
    const isMajor = front.some((line) => /^severity: SEV[12]$/.test(line));
    const places = front.flatMap((line, index) =>
      facts.test(line) && (isMajor || !line.startsWith('follow_up')) ? [index] : [],
    );
    if (places.length === 0) return undefined;
    const at = random.pick(places);
    const nested = front[at]?.startsWith(' ');
    // A fact that is missing in a group is shown at the group, any other at the status that asks for it.
    const { text: changed } = withFrontLine(text, at, []);
    const shown = nested
      ? front.findLastIndex((line, index) => index < at && !line.startsWith(' '))
      : frontLines(changed).findIndex((line) => line.startsWith('status:'));
    return { text: changed, line: shown + 2 };
  },
};
