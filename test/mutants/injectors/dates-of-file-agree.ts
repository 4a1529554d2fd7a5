import { frontLines, withFrontLine } from '../front.ts';
import type { Injector } from '../injector.ts';

export const datesOfFileAgree: Injector = {
  rule: 'dates-of-file-agree',
  inject(text, random) {
    const at = frontLines(text).findIndex((line) => line.startsWith('id: '));
    return at < 0 ? undefined : withFrontLine(text, at, [`id: INC-${random.int(1991, 2009)}-777`]);
  },
};
