import { findSection } from '../review/extract.ts';
import { actionTable } from './action-cell.ts';
import type { Rule } from './rule.ts';

export const actionsPreventRecurrence: Rule = {
  name: 'actions-prevent-recurrence',
  group: 'actions',
  severity: 'warning',
  summary: 'At SEV1 and SEV2 at least one action is preventive.',
  why: 'To repair, to notice sooner and to answer faster all wait for the next time. After a grave incident something must make the next time less likely.',
  good: actionTable({ Type: 'Preventive' }),
  bad: actionTable({ Type: 'Detection' }),
  *check({ body }, { major, severity }) {
    const kept = body.actions.filter((action) => action.status !== 'Dropped');
    if (!major || kept.length === 0 || kept.some((action) => action.type === 'Preventive')) return;
    const section = findSection(body.sections, 'Action Items');
    const column = section?.tables[0]?.columns.find(({ name }) => name === 'Type');
    const place = column?.place ?? section?.place;
    if (!place) return;
    yield {
      place,
      message: `Unexpected actions of which none has the type \`Preventive\`, expected at least one at ${severity}: what will make it less likely?`,
    };
  },
};
