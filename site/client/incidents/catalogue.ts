/** The incidents as the page holds them: narrowing, counting and sorting without a request. */
import { type FacetName, type Facets, facetNames, type SortKeys } from '../../facets.ts';
import type { Query, SortName } from './query.ts';

/** An incident as far as the list needs it. */
export interface Entry {
  readonly slug: string;
  readonly facets: Facets;
  readonly sort: SortKeys;
}

/** Counts per value of each facet. */
export type Counts = ReadonlyMap<FacetName, ReadonlyMap<string, number>>;

/** Whether an entry fits the choices, those of one facet left out of account where it is given. */
export function fits(entry: Entry, chosen: Query['chosen'], except?: FacetName): boolean {
  return facetNames.every((facet) => {
    const values = chosen[facet];
    return facet === except || values === undefined || values.some((value) => entry.facets[facet].includes(value));
  });
}

/** How many incidents each value would show, given the choices in all other facets. */
export function countEntries(entries: readonly Entry[], chosen: Query['chosen']): Counts {
  const count = (facet: FacetName) => {
    const counts = new Map<string, number>();
    for (const entry of entries) {
      if (!fits(entry, chosen, facet)) continue;
      for (const value of entry.facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [facet, counts] as const;
  };
  return new Map(facetNames.map(count));
}

const orders: Readonly<Record<Exclude<SortName, 'relevance'>, (a: SortKeys, b: SortKeys) => number>> = {
  newest: (a, b) => Number(b.started) - Number(a.started),
  oldest: (a, b) => Number(a.started) - Number(b.started),
  gravest: (a, b) => Number(b.gravity) - Number(a.gravity) || Number(b.started) - Number(a.started),
  longest: (a, b) => Number(b.duration) - Number(a.duration) || Number(b.started) - Number(a.started),
};

/** Entries in the order asked for; those that tie stay as they are. Best match is the order they come in. */
export function sortEntries<T extends { readonly sort: SortKeys }>(
  entries: readonly T[],
  order: SortName,
): readonly T[] {
  if (order === 'relevance') return entries;
  const compare = orders[order];
  return entries.toSorted((a, b) => compare(a.sort, b.sort));
}
