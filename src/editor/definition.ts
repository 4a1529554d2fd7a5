import { fileStart, type Place } from '../review/place.ts';
import { idAt } from './incident-ids.ts';
import { headingPlace, targetAt } from './link-target.ts';
import type { BookView, FileView } from './view.ts';

/** A place in a file of the book. */
export interface PlaceInBook {
  /** POSIX path from the root. */
  readonly path: string;
  readonly place: Place;
}

/** Where the incident, the action, the runbook or the file named at an offset is to be found. */
export function definition(file: FileView, offset: number, book: BookView): PlaceInBook | undefined {
  const id = idAt(file, offset, book);
  if (id) {
    const { review, places } = id.entry;
    const action = review.body.actions.find(({ row }) => row === id.row);
    return { path: review.path, place: action?.place ?? places['id'] ?? fileStart };
  }
  const target = targetAt(file, offset, book);
  if (!target) return undefined;
  return { path: target.path, place: headingPlace(book.texts.get(target.path) ?? '', target.anchor) };
}
