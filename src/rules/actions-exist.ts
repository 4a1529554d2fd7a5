import { findSection } from '../review/extract.ts';
import { actionTable } from './action-cell.ts';
import { nodesOf } from './document-parts.ts';
import type { Rule } from './rule.ts';

export const actionsExist: Rule = {
  name: 'actions-exist',
  group: 'actions',
  severity: 'error',
  against: ['No Follow-through'],
  summary: 'At least one thing will be done.',
  why: 'An incident that changes nothing will come again. If it truly needs no action, waive this rule and say why.',
  good: actionTable({}),
  bad: { markdown: '## Action Items\n\nNothing to do.' },
  *check(document) {
    const { body } = document;
    const section = findSection(body.sections, 'Action Items');
    if (section?.filled && body.actions.length === 0) {
      const inList = nodesOf(document, 'Action Items').some((node) => node.type === 'list');
      yield {
        place: section.place,
        message: inList
          ? 'Unexpected actions in a list, expected a table, in which each has its owner, its target date and its status'
          : 'Unexpected review without an action, expected at least one row in the table of actions',
      };
    }
  },
};
