import { freeActionId } from '../edit/free-action-id.ts';
import type { Edit } from '../review/problem.ts';
import { actionTable } from './action-cell.ts';
import { type Rule, withFix } from './rule.ts';

export const actionsHaveId: Rule = {
  name: 'actions-have-id',
  group: 'actions',
  severity: 'warning',
  summary: 'Where the table of actions has a column for ids, every action has one.',
  why: 'Without an id an action is named by its row, and a row that is put in above it gives it another name. Tickets and other reviews then point at the wrong action.',
  good: actionTable({ ID: 'INC-2026-014#1' }),
  bad: actionTable({ ID: '' }),
  *check({ body, lines, source }) {
    const taken = new Set<string>();
    for (const action of body.actions) {
      const cell = action.cells['ID'];
      if (cell?.text !== '') continue;
      const id = freeActionId(action.id.replace(/\d+$/, ''), action.row, body.actions, taken);
      taken.add(id);
      const offset = lines.offset(cell.place.line, cell.place.column);
      yield withFix(
        { place: cell.place, message: `Unexpected action without an id, expected one such as \`${id}\`` },
        // An incident without an id cannot lend it to its actions.
        id.startsWith('?') ? undefined : fill(source.text, offset, id),
      );
    }
  },
};

/** Writes into an empty cell between its pipes; its width stays where there is room. */
function fill(text: string, offset: number, id: string): Edit[] | undefined {
  const space = /^\|([ \t]*)(?=\|)/.exec(text.slice(offset))?.[1];
  if (space === undefined) return undefined;
  return [{ start: offset + 1, end: offset + 1 + space.length, text: ` ${id} `.padEnd(space.length) }];
}
