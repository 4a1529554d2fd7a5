import type { Review } from '../review/types.ts';
import { at } from './bm25.ts';
import { type FacetKind, facetsOf } from './facets.ts';
import { compare } from './order.ts';
import { makeAnew } from './recall.ts';

/** What full agreement in each kind of facet counts; beside the prose, all of them add up to 1. */
const weights: Readonly<Record<FacetKind, number>> = { system: 0.3, cause: 0.15, tag: 0.15, factor: 0.05 };
const kinds: readonly FacetKind[] = ['system', 'cause', 'tag', 'factor'];

/** Reviews by what they state about themselves. */
export interface FacetIndex {
  /** Adds to the scores of all reviews before the given one (by number) what the facets that they share with it count. */
  addScores(number: number, scores: Float64Array): void;
  /** What two reviews (by number) share in a kind of facet, the rarest first. */
  shared(kind: FacetKind, a: number, b: number): string[];
}

interface Facet {
  readonly kind: FacetKind;
  readonly value: string;
  /** Numbers of the reviews that have it, ascending. */
  readonly holders: number[];
}

/**
 * Indexes reviews by their facets. A shared value adds its rarity, ln(1 + N/n) ÷ ln(1 + N), divided by the geometric
 * mean of how many values the two reviews have of that kind (the cosine of two sets). Words of factors that more than
 * `mostCommon` reviews have tell nothing and are passed over.
 */
export function indexFacets(reviews: readonly Review[], mostCommon: number, recall = makeAnew): FacetIndex {
  const byKey = new Map<string, Facet>();
  const facets = reviews.map((review, number) => {
    const keys = recall(keysOf, review);
    return keys.map((key) => hold(byKey, key, number));
  });
  const norms = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      Float64Array.from(facets, (each) => Math.sqrt(each.filter((facet) => facet.kind === kind).length)),
    ]),
  ) as Record<FacetKind, Float64Array>;
  const rarity = ({ holders }: Facet): number =>
    Math.log(1 + reviews.length / holders.length) / Math.log(1 + reviews.length);
  return {
    addScores(number, scores) {
      for (const facet of facets[number] ?? []) {
        const { kind, holders } = facet;
        if (kind === 'factor' && holders.length > mostCommon) continue;
        const norm = norms[kind];
        const score = (weights[kind] * rarity(facet)) / at(norm, number);
        for (const other of holders) {
          if (other >= number) break;
          scores[other] = at(scores, other) + score / at(norm, other);
        }
      }
    },
    shared(kind, a, b) {
      const others = new Set(facets[b]);
      const both = (facets[a] ?? []).filter((facet) => facet.kind === kind && others.has(facet));
      return both.sort((x, y) => rarity(y) - rarity(x) || compare(x.value, y.value)).map(({ value }) => value);
    },
  };
}

interface Key {
  readonly kind: FacetKind;
  readonly value: string;
  readonly key: string;
}

function keysOf(review: Review): readonly Key[] {
  const values = facetsOf(review);
  return kinds.flatMap((kind) => values[kind].map((value) => ({ kind, value, key: `${kind} ${value}` })));
}

function hold(byKey: Map<string, Facet>, { key, kind, value }: Key, number: number): Facet {
  const facet = byKey.get(key) ?? { kind, value, holders: [] };
  byKey.set(key, facet);
  facet.holders.push(number);
  return facet;
}
