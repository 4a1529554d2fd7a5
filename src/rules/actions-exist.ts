import { findSection } from '../review/extract.ts';
import { actionTable } from './action-cell.ts';
import type { Rule } from './rule.ts';

export const actionsExist: Rule = {
  name: 'actions-exist',
  group: 'actions',
  severity: 'error',
  summary: 'At least one thing will be done.',
  why: 'An incident that changes nothing will come again. If it truly needs no action, waive this rule and say why.',
  good: actionTable({}),
  bad: { markdown: '## Action Items\n\nNothing to do.' },
  *check({ body }, { status }) {
    if (status === 'draft') return;
    const section = findSection(body.sections, 'Action Items');
    if (section?.filled && body.actions.length === 0) {
      yield {
        place: section.place,
        message: 'Unexpected review without an action, expected at least one row in the table of actions',
      };
    }
  },
};
