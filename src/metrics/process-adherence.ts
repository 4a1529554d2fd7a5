import { answered, leftOut } from './finding.ts';
import { byCodeUnits, grouped } from './grouped.ts';
import type { Metric } from './metric.ts';
import { compareShares, summariseShare } from './summary/share.ts';

/** The checklist of the template that is counted; answers of the others are not. */
export const countedChecklist = 'Process Adherence';
/** The runbook's steps, in its order; a team's own follow by name. */
const steps = ['Detection', 'Assessment', 'Communication', 'Escalation', 'Resolution', 'Documentation'];

/** The runbook's process adherence: whole, and for each item of the checklist, so that the weak step shows. */
export const processAdherence: Metric = {
  id: 'process-adherence',
  title: 'Process adherence',
  question: 'Is the response process followed, and where is it not?',
  unit: 'share',
  better: 'higher',
  statistic: 'share',
  counted: 'answers',
  define: () =>
    `Yes ÷ applicable answers of the ${countedChecklist} checklist in final reviews, whole and for each item. ` +
    'Items that are not applicable, and answers of reviews that are not final (where empty may mean not yet), are ' +
    'left out and counted. The answers of one review count together for the interval of the whole.',
  find(review) {
    const { id, status } = review.meta;
    const items = review.body.checklists.filter(({ name }) => name === countedChecklist).flatMap((list) => list.items);
    if (items.length === 0) return [leftOut(id, 'no such checklist')];
    return items.map(({ label, answer }) => {
      if (status !== 'final') return leftOut(id, 'review not final', { part: label });
      if (answer === 'not-applicable') return leftOut(id, 'not applicable', { part: label });
      return answered(id, answer === 'yes', { part: label });
    });
  },
  summarise: summariseShare,
  parts(findings) {
    const found = grouped(findings, ({ part }) => (part === undefined ? [] : [part]));
    const others = [...found.keys()].filter((key) => !steps.includes(key)).sort(byCodeUnits);
    return [...steps.filter((key) => found.has(key)), ...others].map((key) => ({
      key,
      findings: found.get(key) ?? [],
    }));
  },
  compare: compareShares,
};
