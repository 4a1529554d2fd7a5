import { leftOut } from './finding.ts';
import { byCodeUnits } from './grouped.ts';
import { stated } from './impact-total.ts';
import type { Finding, Metric } from './metric.ts';
import type { MetricReview } from './metric-review.ts';
import { summariseTotal } from './summary/total.ts';

/** ISO 4217's code for "no currency": the unit of the cost where no review states one. */
const noCurrency = 'XXX';

/** The cost of incidents, one metric for each currency that reviews state: amounts are never added across them. */
export function costs(reviews: readonly MetricReview[]): readonly Metric[] {
  const currencies = new Set(reviews.flatMap((review) => (isIncident(review) ? (currencyOf(review) ?? []) : [])));
  if (currencies.size === 0) return [costIn(noCurrency)];
  return [...currencies].sort(byCodeUnits).map(costIn);
}

/** The total cost in one currency. */
function costIn(currency: string): Metric {
  const none = currency === noCurrency;
  return {
    id: none ? 'cost' : `cost-${currency.toLowerCase()}`,
    title: none ? 'Cost' : `Cost in ${currency}`,
    question: 'What do incidents cost?',
    unit: `money:${currency}`,
    better: 'lower',
    statistic: 'total',
    counted: 'incidents',
    define: () =>
      `${none ? 'Cost' : `Cost in ${currency}`}, added up over the incidents that state it; each currency stands apart. ` +
      'Unknown and unanswered costs, and those in another currency, are left out and counted, so the true total may ' +
      'be larger. Beside it the median, the 90th percentile and the mean of an incident.',
    find: (review) => [costOf(review, currency)],
    summarise: summariseTotal,
  };
}

function isIncident({ meta }: MetricReview): boolean {
  return (meta.kind ?? 'incident') === 'incident';
}

function currencyOf(review: MetricReview): string | undefined {
  const cost = review.meta.impact?.cost;
  return typeof cost === 'object' ? cost.currency : undefined;
}

function costOf(review: MetricReview, currency: string): Finding {
  const { id, impact } = review.meta;
  const cost = impact?.cost;
  if (typeof cost !== 'object') return stated(id, cost);
  return cost.currency === currency ? stated(id, cost.amount) : leftOut(id, 'in another currency');
}
