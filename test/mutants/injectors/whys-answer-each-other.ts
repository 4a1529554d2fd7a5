import type { Injector } from '../injector.ts';
import { whysOf, withLines } from '../pieces.ts';

export const whysAnswerEachOther: Injector = {
  rule: 'whys-answer-each-other',
  inject(text, random) {
    const whys = whysOf(text);
    if (whys.length < 2) return undefined;
    const index = random.int(1, whys.length - 1);
    const [earlier, victim] = [whys[random.int(0, index - 1)], whys[index]];
    if (!earlier || !victim) return undefined;
    const again = text
      .split('\n')
      .slice(earlier.line - 1, earlier.endLine)
      .map((line) => line.replace(/^\d+\. /, `${index + 1}. `));
    const written = random.pick([
      again,
      [`${index + 1}. Why did that happen?`],
      [`${index + 1}. TBD`],
      [`${index + 1}. –`],
    ]);
    return { text: withLines(text, victim, written), line: victim.line };
  },
};
