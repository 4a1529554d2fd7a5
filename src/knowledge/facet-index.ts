import type { Review } from '../review/types.ts';
import { type FacetKind, facetsOf } from './facets.ts';

/** What full agreement in each kind of facet counts; beside the prose, all of them add up to 1. */
const weights: Readonly<Record<FacetKind, number>> = { system: 0.3, cause: 0.15, tag: 0.15, factor: 0.05 };
const kinds: readonly FacetKind[] = ['system', 'cause', 'tag', 'factor'];

/** Reviews by what they state about themselves. */
export interface FacetIndex {
  /** Hands over every review before the given one (by number) that shares a facet with it, with what the facet adds. */
  addScores(number: number, add: (other: number, score: number) => void): void;
  /** What two reviews (by number) share in a kind of facet, the rarest first. */
  shared(kind: FacetKind, a: number, b: number): string[];
}

/**
 * Indexes reviews by their facets. A shared value adds its rarity, ln(1 + N/n) ÷ ln(1 + N), divided by the geometric
 * mean of how many values the two reviews have of that kind (the cosine of two sets).
 */
export function indexFacets(reviews: readonly Review[]): FacetIndex {
  const facets = reviews.map(facetsOf);
  const holders = new Map<string, number[]>();
  facets.forEach((each, number) => {
    for (const kind of kinds) {
      for (const value of each[kind]) {
        const key = `${kind} ${value}`;
        const list = holders.get(key);
        if (list) list.push(number);
        else holders.set(key, [number]);
      }
    }
  });
  const rarity = (kind: FacetKind, value: string): number => {
    const n = holders.get(`${kind} ${value}`)?.length ?? 1;
    return Math.log(1 + reviews.length / n) / Math.log(1 + reviews.length);
  };
  const sizeOf = (number: number, kind: FacetKind): number => facets[number]?.[kind].length ?? 0;
  return {
    addScores(number, add) {
      for (const kind of kinds) {
        for (const value of facets[number]?.[kind] ?? []) {
          const score = (weights[kind] * rarity(kind, value)) / Math.sqrt(sizeOf(number, kind));
          for (const other of holders.get(`${kind} ${value}`) ?? []) {
            if (other >= number) break;
            add(other, score / Math.sqrt(sizeOf(other, kind)));
          }
        }
      }
    },
    shared(kind, a, b) {
      const others = new Set(facets[b]?.[kind]);
      const both = (facets[a]?.[kind] ?? []).filter((value) => others.has(value));
      return both.sort((x, y) => rarity(kind, y) - rarity(kind, x));
    },
  };
}
