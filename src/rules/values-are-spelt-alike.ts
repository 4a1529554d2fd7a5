import { findSection } from '../review/extract.ts';
import { levels } from '../review/read-actions.ts';
import { actionStatuses, actionTypes } from '../review/types.ts';
import { actionTable } from './action-cell.ts';
import { factorCategories } from './factors-are-complete.ts';
import { proseEdit } from './fixes/prose-edit.ts';
import { type Rule, withFix } from './rule.ts';

/** The format's words by section and column. */
const words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'Action Items': { Status: actionStatuses, Priority: levels, Type: actionTypes },
  'Contributing Factors': { Category: factorCategories, Impact: levels },
};

export const valuesAreSpeltAlike: Rule = {
  name: 'values-are-spelt-alike',
  group: 'template',
  severity: 'info',
  summary: 'The format’s words are spelt in its tables as the format has them.',
  why: '`done` is understood as `Done`, so nothing is lost. But whoever searches the files for open actions should not have to search for every spelling.',
  good: actionTable({ Status: 'In progress' }),
  bad: actionTable({ Status: 'in-progress' }),
  *check(document, { status }) {
    if (status === 'draft') return;
    for (const [name, columns] of Object.entries(words)) {
      for (const table of findSection(document.body.sections, name)?.tables ?? []) {
        for (const [index, column] of table.columns.entries()) {
          for (const row of table.rows) {
            const cell = row.cells[index];
            const word = cell && meantWord(cell.text, columns[column.name] ?? [], column.name === 'Status');
            if (!cell || word === undefined) continue;
            const written = cell.text.slice(0, word.length);
            const message = `Unexpected \`${written}\` in the column \`${column.written}\`, expected \`${word}\``;
            yield withFix({ place: cell.place, message }, proseEdit(document, cell, written, word));
          }
        }
      }
    }
  },
};

/** The word that a cell spells in another way; behind a status something else may stand. */
function meantWord(text: string, among: readonly string[], mayGoOn: boolean): string | undefined {
  return among.find((word) => {
    const written = text.slice(0, word.length);
    const rest = text.slice(word.length);
    if (written === word || written.toLowerCase().replace(/-/g, ' ') !== word.toLowerCase()) return false;
    return rest === '' || (mayGoOn && /^\s*[:(,;–—]/.test(rest));
  });
}
