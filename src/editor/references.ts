import { LineIndex } from '../review/lines.ts';
import type { PlaceInBook } from './definition.ts';
import { idAt, occurrencesIn } from './incident-ids.ts';
import type { BookView, FileView } from './view.ts';

/** Every place of the book that names the incident at an offset; its own `id` only where declarations are wanted. */
export function references(
  file: FileView,
  offset: number,
  book: BookView,
  { includeDeclaration }: { readonly includeDeclaration: boolean },
): PlaceInBook[] {
  const found = idAt(file, offset, book);
  if (!found) return [];
  const { review, places } = found.entry;
  const own = places['id'];
  const all = placesNaming(review.meta.id, book.texts);
  return includeDeclaration ? all : all.filter(({ path, place }) => path !== review.path || place.line !== own?.line);
}

/** Every place in which an id stands as a whole. */
function placesNaming(id: string, texts: ReadonlyMap<string, string>): PlaceInBook[] {
  return [...texts].flatMap(([path, text]) => {
    if (!text.includes(id)) return [];
    const lines = new LineIndex(text);
    return occurrencesIn(text, id).map((start) => ({ path, place: lines.place(start, start + id.length) }));
  });
}
