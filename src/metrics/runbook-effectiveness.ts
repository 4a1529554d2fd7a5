import { answered, countOutcomes, leftOut, samplesOf } from './finding.ts';
import { byCodeUnits, grouped } from './grouped.ts';
import type { Metric } from './metric.ts';
import { compareShares, summariseShare } from './summary/share.ts';

const verdicts = ['helped', 'outdated', 'incomplete', 'missing'] as const;

/** Whether runbooks helped when they were needed: whole, and for each runbook, missing ones included. */
export const runbookEffectiveness: Metric = {
  id: 'runbook-effectiveness',
  title: 'Runbook effectiveness',
  question: 'Do the runbooks help, and which ones do not?',
  unit: 'share',
  better: 'higher',
  statistic: 'share',
  counted: 'verdicts',
  define: () =>
    'Verdicts "helped" ÷ verdicts "helped", "outdated", "incomplete" and "missing", whole and for each runbook. ' +
    'Runbooks that were not used, and incidents that name none, are left out and counted.',
  find(review) {
    const { id, runbooks = [] } = review.meta;
    if (runbooks.length === 0) return [leftOut(id, 'no runbook named')];
    return runbooks.map(({ path, verdict }) =>
      verdict === 'not-used'
        ? leftOut(id, 'not used', { part: path })
        : answered(id, verdict === 'helped', { part: path, outcome: verdict }),
    );
  },
  summarise(findings) {
    return { ...summariseShare(findings), counts: countOutcomes(samplesOf(findings), verdicts) };
  },
  parts: (findings) =>
    [...grouped(findings, ({ part }) => (part === undefined ? [] : [part]))]
      .sort(([a], [b]) => byCodeUnits(a, b))
      .map(([key, found]) => ({ key, findings: found })),
  compare: compareShares,
};
