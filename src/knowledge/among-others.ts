/** What an incident is among the others: its address, its neighbours, and what it resembles. */
import type { Review } from '../review/types.ts';
import type { LoneIncident } from './incident.ts';
import { makeAnew, type Recall } from './recall.ts';
import { repeatersOf } from './recurrence.ts';
import type { SimilarSearch } from './similarity.ts';
import { slugsOf } from './slugs.ts';
import { keptAt } from './source-book.ts';
import type { Incident, KnowledgeBase, Recurrence, SimilarIncident } from './types.ts';

interface Others extends Pick<KnowledgeBase, 'book' | 'sources'> {
  readonly recurrences: readonly Recurrence[];
  readonly similar: SimilarSearch;
  readonly recall?: Recall;
}

/** Adds to incidents, which come with their reviews and the oldest first, what the others tell. */
export function amongOthers(
  reviews: readonly Review[],
  alone: readonly LoneIncident[],
  { recurrences, similar, recall = makeAnew, ...places }: Others,
): readonly Incident[] {
  const ids = recall.each('ids', [alone], [], ({ id }) => id);
  const slugs = slugsAmong(ids, alone, recall);
  const repeaters = recall(repeatersOf, recurrences);
  const repeated = recall.named('repeated', [ids, repeaters], () => ids.map((id) => repeaters.get(id) ?? none));
  const [before, after] = recall.named('neighbours', [ids], () => [[undefined, ...ids], ids.slice(1)] as const);
  const search = recall.named('search', [], (): Search => ({ similarTo: () => none }));
  search.similarTo = similarAmong(alone, similar, recall);
  return recall.each(
    'incidents',
    [alone, reviews, slugs, repeated, before, after],
    [JSON.stringify(places)],
    (incident, at) => {
      const [previous, next] = [before[at], after[at]];
      const neighbours = { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
      const [slug = incident.id, repeatedBy = none] = [slugs[at], repeated[at]];
      const told = { slug, kept: keptAt(incident.path, places), repeatedBy, neighbours };
      return incidentAmong(incident, told, search, reviews[at] as Review);
    },
  );
}

/** An incident that stays as it is asks the book that was put together last. */
interface Search {
  similarTo: (review: Review) => readonly SimilarIncident[];
}

interface Told extends Pick<Incident, 'slug' | 'kept' | 'repeatedBy'> {
  readonly neighbours: Pick<Incident, 'previous' | 'next'>;
}

/** A function of its own, so that an incident holds nothing else of the book. */
function incidentAmong(
  incident: LoneIncident,
  { slug, kept, repeatedBy, neighbours }: Told,
  search: Search,
  review: Review,
): Incident {
  return {
    ...incident,
    slug,
    kept,
    get similar() {
      return search.similarTo(review);
    },
    repeatedBy,
    ...neighbours,
  };
}

const none: readonly never[] = [];

/** The book's own come first: their addresses stay as they are when another book joins. */
function slugsAmong(ids: readonly string[], incidents: readonly LoneIncident[], recall: Recall): readonly string[] {
  const isOwn = recall.each('own incidents', [incidents], [], ({ source }) => source === undefined);
  return recall.named('slugs', [ids, isOwn], () => {
    const order = [...ids.keys()].sort((a, b) => Number(isOwn[b]) - Number(isOwn[a]) || a - b);
    const given = slugsOf(order.map((at) => ids[at] ?? ''));
    const slugs: string[] = [];
    for (const [number, at] of order.entries()) slugs[at] = given[number] ?? '';
    return slugs;
  });
}

/** Searches for each review once, when it is first asked about. */
function similarAmong(
  alone: readonly LoneIncident[],
  search: SimilarSearch,
  recall: Recall,
): (review: Review) => readonly SimilarIncident[] {
  const paths = recall.each('paths by start', [alone], [], ({ path }) => path);
  let places: ReadonlyMap<string, number> | undefined;
  const openIn = (path: string) => {
    places ??= recall.named('places of paths', [paths], () => new Map(paths.map((each, at) => [each, at])));
    return alone[places.get(path) ?? -1]?.actions.filter(({ open }) => open).length ?? 0;
  };
  const found = new Map<Review, readonly SimilarIncident[]>();
  return (review) => {
    const known = found.get(review);
    if (known) return known;
    const similar = search(review).map(({ review: { path, meta }, reason }) => ({
      id: meta.id,
      title: meta.title,
      reason,
      openActions: openIn(path),
    }));
    found.set(review, similar);
    return similar;
  };
}
