import { fileStart } from '../review/place.ts';
import type { PlaceInBook } from './definition.ts';
import type { BookView } from './view.ts';

/** An incident as a list of symbols shows it. */
export interface IncidentSymbol extends PlaceInBook {
  readonly name: string;
  /** Severity and status. */
  readonly detail: string;
}

/** More than this nobody reads. */
const most = 500;

/** The incidents whose id, title, systems or tags hold every word of a query, the latest first. */
export function findIncidents(query: string, { entries }: BookView): IncidentSymbol[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return entries
    .filter(({ review: { meta } }) => {
      const text = [meta.id, meta.title, ...meta.systems, ...(meta.tags ?? [])].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => (a.review.path < b.review.path ? 1 : -1))
    .slice(0, most)
    .map(({ review: { path, meta }, places }) => ({
      path,
      place: places['id'] ?? fileStart,
      name: `${meta.id}: ${meta.title}`,
      detail: `${meta.severity}, ${meta.status}`,
    }));
}
