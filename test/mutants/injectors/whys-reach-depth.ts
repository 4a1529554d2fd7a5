import type { Injector } from '../injector.ts';
import { whysOf, withLines } from '../pieces.ts';

export const whysReachDepth: Injector = {
  rule: 'whys-reach-depth',
  inject(text, random) {
    const whys = whysOf(text);
    const kept = random.int(1, /^severity: SEV[12]$/m.test(text) ? 4 : 2);
    const last = whys[kept - 1];
    const [first, end] = [whys[kept], whys.at(-1)];
    if (!last || !first || !end) return undefined;
    return { text: withLines(text, { line: first.line, endLine: end.endLine }, []), line: last.line };
  },
};
