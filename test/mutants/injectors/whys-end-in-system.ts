import type { Injector } from '../injector.ts';
import { whysOf, withLines } from '../pieces.ts';

const endings = [
  'The engineer ran it on the wrong host.',
  'That was so because the on-call engineer misread the name.',
  'There was a typo in the number 4711.',
  'It went that way because somebody deleted 20 rows too many.',
];

export const whysEndInSystem: Injector = {
  rule: 'whys-end-in-system',
  inject(text, random) {
    const whys = whysOf(text);
    const last = whys.at(-1);
    if (!last) return undefined;
    return { text: withLines(text, last, [`${whys.length}. ${random.pick(endings)}`]), line: last.line };
  },
};
