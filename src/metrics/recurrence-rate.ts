import { isSurelyBefore, isTimeValue } from '../review/time-value.ts';
import { completedDay, hasAgreedActions } from './action-state.ts';
import { answered, samplesOf } from './finding.ts';
import type { Metric, MetricContext } from './metric.ts';
import type { MetricReview } from './metric-review.ts';
import { daysOf, heldDay } from './review-days.ts';
import { compareShares, summariseShare } from './summary/share.ts';

const whileOpen = 'while-open';

/** The runbook's recurrence rate; beside it always the recurrences that an open action might have prevented. */
export const recurrenceRate: Metric = {
  id: 'recurrence-rate',
  title: 'Recurrence rate',
  question: 'How often does the same thing happen again?',
  unit: 'share',
  better: 'lower',
  statistic: 'share',
  counted: 'incidents',
  define: () =>
    'Incidents that repeat an earlier one (recurrence_of) ÷ incidents. Beside it the share that began while an ' +
    'action of the earlier review was surely open: decided before, and not done on that day or earlier.',
  find(review, context) {
    const earlier = (review.meta.recurrence_of ?? []).filter((id) => repeats(review, id, context));
    const open = earlier.some((id) => hadOpenAction(review, id, context));
    return [answered(review.meta.id, earlier.length > 0, { beside: { [whileOpen]: open ? 1 : 0 } })];
  },
  summarise(findings) {
    const samples = samplesOf(findings);
    return {
      ...summariseShare(findings),
      also: {},
      counts: {
        recurrences: samples.filter((sample) => sample.value === 1).length,
        'while an action was open': samples.filter((sample) => sample.beside?.[whileOpen] === 1).length,
      },
    };
  },
  parts: (findings) => [
    {
      key: whileOpen,
      findings: samplesOf(findings).map(({ id, beside = {} }) => answered(id, beside[whileOpen] === 1, { beside })),
    },
  ],
  compare: compareShares,
};

/** A declaration is passed over where it names its own incident, or one that surely began later. */
function repeats(review: MetricReview, id: string, { reviews }: MetricContext): boolean {
  if (id === review.meta.id) return false;
  const earlier = reviewsById(reviews).get(id)?.milestones.started;
  const { started } = review.milestones;
  return !(isTimeValue(earlier) && isTimeValue(started) && isSurelyBefore(started, earlier));
}

function hadOpenAction(review: MetricReview, id: string, context: MetricContext): boolean {
  const earlier = reviewsById(context.reviews).get(id);
  const { started } = review.milestones;
  if (!earlier || !hasAgreedActions(earlier) || !isTimeValue(started)) return false;
  const [, day] = daysOf(started);
  const held = heldDay(earlier);
  if (held !== undefined && held > day) return false;
  return earlier.body.actions.some((action) => {
    if (action.status === 'Unknown') return false;
    if (action.status !== 'Done' && action.status !== 'Dropped') return true;
    const completed = completedDay(action, earlier, context);
    return completed !== undefined && completed > day;
  });
}

const indexes = new WeakMap<readonly MetricReview[], ReadonlyMap<string, MetricReview>>();

/** The reviews of a book by id, the first of those that share one; made once for each book, as every review asks. */
function reviewsById(reviews: readonly MetricReview[]): ReadonlyMap<string, MetricReview> {
  const known = indexes.get(reviews);
  if (known) return known;
  const index = new Map([...reviews].reverse().map((review) => [review.meta.id, review]));
  indexes.set(reviews, index);
  return index;
}
