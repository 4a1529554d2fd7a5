import type { Review } from '../../review/types.ts';
import { CompletionItemKind } from '../protocol.ts';
import type { BookView } from '../view.ts';
import type { Suggestion } from './suggestion.ts';

export type NameField = 'systems' | 'teams' | 'tags' | 'handles' | 'owners';

/** Names that the reviews of the book use already, the most frequent first: a name is best written as it was before. */
export function knownNames(book: BookView, field: NameField): Suggestion[] {
  const counts = new Map<string, number>();
  for (const { review } of book.entries) {
    for (const name of new Set(namesOf[field](review))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([label, count]) => ({
      label,
      detail: count === 1 ? 'in 1 review' : `in ${count} reviews`,
      kind: CompletionItemKind.Value,
    }));
}

const namesOf: Readonly<Record<NameField, (review: Review) => readonly string[]>> = {
  systems: ({ meta }) => meta.systems,
  teams: ({ meta }) => meta.teams ?? [],
  tags: ({ meta }) => meta.tags ?? [],
  handles: ({ meta: { review } }) => [
    ...(review?.facilitator === undefined ? [] : [review.facilitator]),
    ...(review?.participants ?? []),
  ],
  owners: ({ body }) => body.actions.flatMap(({ owner }) => owner ?? []),
};
