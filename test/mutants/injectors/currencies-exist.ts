import { frontLines, withFrontLine } from '../front.ts';
import type { Injector } from '../injector.ts';

export const currenciesExist: Injector = {
  rule: 'currencies-exist',
  inject(text, random) {
    const at = frontLines(text).indexOf('  cost: unknown');
    if (at < 0) return undefined;
    const currency = random.pick(['EUP', 'UDS', 'ZZZ', 'QQQ']);
    const { text: changed } = withFrontLine(text, at, ['  cost:', '    amount: 1200', `    currency: ${currency}`]);
    return { text: changed, line: at + 4 };
  },
};
