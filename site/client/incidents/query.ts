/** What the list of incidents shows, and how it stands in the address. */
import { type FacetName, facetNames } from '../../facets.ts';

export const sortNames = ['newest', 'oldest', 'gravest', 'longest', 'relevance'] as const;
export type SortName = (typeof sortNames)[number];

export interface Query {
  /** The words searched for; empty where nothing is. */
  readonly words: string;
  /** Chosen values: any of a facet's, of every facet that has some. */
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** Absent where the reader has not chosen: newest, or the best match of a search. */
  readonly sort?: SortName;
}

/** Reads a query from an address's search part; what is unknown there is passed over. */
export function readQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  const chosen: Partial<Record<FacetName, readonly string[]>> = {};
  for (const facet of facetNames) {
    const values = [...new Set(parameters.getAll(facet).filter((value) => value !== ''))];
    if (values.length > 0) chosen[facet] = values;
  }
  const sort = sortNames.find((name) => name === parameters.get('sort'));
  return { words: (parameters.get('q') ?? '').trim(), chosen, ...(sort ? { sort } : {}) };
}

/** Writes a query as an address's search part; empty for the query that shows everything. */
export function writeQuery(query: Query): string {
  const parameters = new URLSearchParams();
  if (query.words !== '') parameters.set('q', query.words);
  for (const facet of facetNames) {
    for (const value of query.chosen[facet] ?? []) parameters.append(facet, value);
  }
  if (query.sort) parameters.set('sort', query.sort);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The order in which a query's answer stands. */
export function sortOf(query: Query): SortName {
  if (query.words === '') return query.sort === undefined || query.sort === 'relevance' ? 'newest' : query.sort;
  return query.sort ?? 'relevance';
}

/** Whether a query leaves anything out. */
export function isNarrow(query: Query): boolean {
  return query.words !== '' || Object.keys(query.chosen).length > 0;
}
