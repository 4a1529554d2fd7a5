/** Narrowing, counting and sorting the catalogue, without a request. */
import type { Entry } from '../../catalogue.ts';
import { type FacetName, facetNames } from '../../facets.ts';
import type { Query, SortName } from './query.ts';

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

const isDated = ({ facets }: Entry) => !facets.year.includes('unknown');
const orders: Readonly<Record<Exclude<SortName, 'relevance'>, (a: Entry, b: Entry) => number>> = {
  newest: (a, b) => a.at - b.at,
  // What has no date comes last whichever way the list runs.
  oldest: (a, b) => Number(isDated(b)) - Number(isDated(a)) || b.at - a.at,
  gravest: (a, b) => a.rank - b.rank || a.at - b.at,
  longest: (a, b) => b.minutes - a.minutes || a.at - b.at,
};

/** Entries in the order asked for. Best match is the order they come in. */
export function sortEntries(entries: readonly Entry[], order: SortName): readonly Entry[] {
  return order === 'relevance' ? entries : entries.toSorted(orders[order]);
}
