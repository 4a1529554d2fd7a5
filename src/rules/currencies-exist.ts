import { nearest } from '../review/nearest.ts';
import type { Rule } from './rule.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));

export const currenciesExist: Rule = {
  name: 'currencies-exist',
  group: 'file',
  severity: 'error',
  summary: 'The currency of the cost is one of ISO 4217.',
  why: 'Costs are added up by currency and never across. A code that no currency bears makes a sum of its own that nobody can read.',
  good: { yaml: cost('EUR') },
  bad: { yaml: cost('EUP') },
  *check({ front, meta }) {
    const amount = meta.impact?.cost;
    if (typeof amount !== 'object' || currencies.has(amount.currency)) return;
    const near = nearest(amount.currency, ['EUR', 'USD', 'GBP', ...currencies]);
    yield {
      place: front.placeOf(['impact', 'cost', 'currency']),
      message: `Unexpected currency \`${amount.currency}\`, expected a code of ISO 4217${near ? `: did you mean \`${near}\`?` : ', such as `EUR`'}`,
    };
  },
};

function cost(currency: string): string {
  return `impact:\n  users: 1240\n  tickets: 37\n  cost:\n    amount: 18500\n    currency: ${currency}\n  data_loss_mb: 0`;
}
