import type { Action } from '../review/types.ts';
import { actionTable } from './action-cell.ts';
import type { Rule } from './rule.ts';

const table = actionTable({ ID: 'A-1' }).markdown;

function secondRow(id: string): { markdown: string } {
  const row = (table.split('\n').at(-1) ?? '')
    .replace('Cap the payment pool at 40 connections per tenant', 'Add a graph of pool use per tenant to the dashboard')
    .replace('A-1', id);
  return { markdown: `${table}\n${row}` };
}

export const actionIdsAreUnique: Rule = {
  name: 'action-ids-are-unique',
  group: 'actions',
  severity: 'error',
  summary: 'Every action has an ID of its own.',
  why: 'Meetings, tickets and other reviews refer to an action by its ID. One that stands for two refers to neither.',
  good: secondRow('A-2'),
  bad: secondRow('A-1'),
  *check({ body }) {
    const seen = new Map<string, Action>();
    for (const action of body.actions) {
      const id = action.id.toLowerCase();
      const earlier = seen.get(id);
      const place = action.cells['ID']?.place ?? action.place;
      if (!earlier) seen.set(id, action);
      else {
        yield {
          place,
          message: `Unexpected second action with the ID \`${action.id}\`, expected another: the first stands in line ${earlier.place.line}`,
        };
      }
    }
  },
};
