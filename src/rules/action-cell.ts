import { isBlank } from '../review/read-actions.ts';
import type { Action, Prose } from '../review/types.ts';
import type { Finding } from './rule.ts';

/** Shown by the rules about actions: a table of one action, with the given cells laid over good ones. */
export function actionTable(cells: Readonly<Record<string, string>>): { markdown: string } {
  const good: Record<string, string> = {
    Action: 'Cap the payment pool at 40 connections per tenant',
    Type: 'Preventive',
    Owner: '@payments',
    Priority: 'High',
    'Target Date': '2026-03-27',
    Status: 'Pending',
    'Success Criteria': 'A load test with one noisy tenant leaves the others under 300 ms',
    ...cells,
  };
  const names = Object.keys(good);
  const line = (values: readonly string[]) => `| ${values.join(' | ')} |`;
  return {
    markdown: ['## Action Items', '', line(names), line(names.map(() => '---')), line(Object.values(good))].join('\n'),
  };
}

/** A finding for every action whose cell in a column gives no answer. Without the column there is none to look at. */
export function* blankCells(
  actions: readonly Action[],
  column: string,
  expected: string,
  concerns: (action: Action) => boolean = () => true,
): Generator<Finding> {
  for (const action of actions) {
    const cell: Prose | undefined = action.cells[column];
    if (!cell || !isBlank(cell.text) || !concerns(action)) continue;
    const found = cell.text === '' ? 'nothing' : `\`${cell.text}\``;
    yield {
      place: cell.place,
      message: `Unexpected ${found} as ${column.toLowerCase()} of action ${action.id}, expected ${expected}`,
    };
  }
}
