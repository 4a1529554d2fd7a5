import { completedDay, hasAgreedActions, proposed, stateOf } from './action-state.ts';
import { answered, countOutcomes, leftOut, samplesOf } from './finding.ts';
import type { Finding, Metric, MetricContext } from './metric.ts';
import type { MetricAction, MetricReview } from './metric-review.ts';
import { compareShares, shareBeside, summariseShare } from './summary/share.ts';

const outcomes = ['done', 'overdue', 'dropped'] as const;

/** The runbook's action implementation rate, with the share that was done by its target date beside it. */
export const actionImplementationRate: Metric = {
  id: 'action-implementation-rate',
  title: 'Action implementation rate',
  question: 'Is what reviews decide also done?',
  unit: 'share',
  better: 'higher',
  statistic: 'share',
  counted: 'actions',
  define: () =>
    'Done ÷ (done + past due and open + dropped); the dropped are shown apart. Open actions that are not due yet, or ' +
    'have no target date, those whose outcome is unknown and those of draft reviews are left out and counted. Beside ' +
    'it the share done by the target date, of the actions with a target that are done on a known day or past due.',
  find(review, context) {
    return review.body.actions.map((action) => {
      const { id } = action;
      if (!hasAgreedActions(review)) return leftOut(id, proposed);
      return judge(action, review, context);
    });
  },
  summarise(findings) {
    const samples = samplesOf(findings);
    const timely = samples.flatMap(({ id, cluster = id, beside }) => {
      const yes = beside?.['byTarget'];
      return yes === undefined ? [] : [answered(id, yes === 1, { cluster })];
    });
    return {
      ...summariseShare(findings),
      also: shareBeside('by_target', timely),
      counts: countOutcomes(samples, outcomes),
    };
  },
  compare: compareShares,
};

function judge(action: MetricAction, review: MetricReview, context: MetricContext): Finding {
  const { id, target } = action;
  const cluster = review.meta.id;
  const state = stateOf(action, review, context);
  if (state === 'unknown') return leftOut(id, 'outcome unknown');
  if (state === 'dropped') return answered(id, false, { cluster, outcome: 'dropped' });
  if (state === 'done') {
    const completed = completedDay(action, review, context);
    const known = target !== undefined && completed !== undefined;
    const beside = known ? { beside: { byTarget: completed <= target ? 1 : 0 } } : {};
    return answered(id, true, { cluster, outcome: 'done', ...beside });
  }
  if (target === undefined) return leftOut(id, 'open without a target date');
  if (target >= context.asOfDay) return leftOut(id, 'open and not due yet');
  return answered(id, false, { cluster, outcome: 'overdue', beside: { byTarget: 0 } });
}
