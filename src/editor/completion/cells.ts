import { levels } from '../../review/read-actions.ts';
import { actionStatuses, actionTypes, phaseNames } from '../../review/types.ts';
import { factorCategories } from '../../rules/factors-are-complete.ts';
import type { BodySpot } from '../body-spot.ts';
import { CompletionItemKind } from '../protocol.ts';
import type { BookView } from '../view.ts';
import { knownNames } from './known-names.ts';
import type { Suggestion } from './suggestion.ts';

/** What each column of the format's tables takes, by section where it matters. */
const words: Readonly<Record<string, readonly string[]>> = {
  Status: actionStatuses,
  Priority: levels,
  Type: actionTypes,
  Category: factorCategories,
  Impact: levels,
  'Expected Impact': levels,
  Effort: levels,
  Phase: phaseNames,
};

/** Values of the cell of a table: its column's words, or the owners that the book knows. */
export function suggestCells(spot: BodySpot & { readonly kind: 'cell' }, book: BookView): Suggestion[] {
  if (spot.column === 'Owner') return knownNames(book, 'owners');
  const found = Object.hasOwn(words, spot.column) ? words[spot.column] : undefined;
  return (found ?? []).map((label) => ({ label, kind: CompletionItemKind.EnumMember, detail: spot.column }));
}
