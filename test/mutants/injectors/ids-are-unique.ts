import { frontLines, withFrontLine } from '../front.ts';
import type { Injector } from '../injector.ts';

/** The id of the first review in the order of paths: the later of two is told that its id is taken. */
const FIRST = 'INC-2017-001';

export const idsAreUnique: Injector = {
  rule: 'ids-are-unique',
  causes: ['dates-of-file-agree', 'recurrences-are-later'],
  inject(text, random) {
    const at = frontLines(text).findIndex((line) => line.startsWith('id: '));
    if (at < 0 || text.includes(`id: ${FIRST}\n`)) return undefined;
    return withFrontLine(text, at, [`id: ${random.pick([FIRST, `"${FIRST}"`])}`]);
  },
};
