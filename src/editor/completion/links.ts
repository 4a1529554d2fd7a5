import { addressFrom } from '../../review/links.ts';
import { CompletionItemKind } from '../protocol.ts';
import type { BookView, FileView } from '../view.ts';
import type { Suggestion } from './suggestion.ts';

/** Addresses of the other reviews and of the runbooks, relative to a file, the latest reviews first. */
export function suggestLinks({ path: from }: FileView, book: BookView): Suggestion[] {
  const reviews = book.entries
    .map(({ review: { path, meta } }) => ({ path, title: `${meta.id}: ${meta.title}` }))
    .filter(({ path }) => path !== from)
    .sort((a, b) => (a.path < b.path ? 1 : -1));
  return [...reviews, ...book.runbooks].map(({ path, title }) => {
    return { label: encodeURI(addressFrom(from, path)), detail: title, kind: CompletionItemKind.File };
  });
}
