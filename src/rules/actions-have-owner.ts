import { actionTable, blankCells } from './action-cell.ts';
import type { Rule } from './rule.ts';

export const actionsHaveOwner: Rule = {
  name: 'actions-have-owner',
  group: 'actions',
  severity: 'error',
  against: ['No Follow-through'],
  summary: 'Every action has an owner: a person or a team that can be asked.',
  why: 'What belongs to everybody is done by nobody: of 431 action items in 109 public reviews, 1.6 % named an owner.',
  good: actionTable({ Owner: '@payments' }),
  bad: actionTable({ Owner: 'TBD' }),
  *check({ body }) {
    yield* blankCells(body.actions, 'Owner', 'the handle of the person or team that will see to it');
  },
};
