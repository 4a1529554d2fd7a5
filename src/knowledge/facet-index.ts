import { at } from './bm25.ts';
import { type FacetKind, facetKinds } from './facets.ts';
import { compare } from './order.ts';

/** What full agreement in each kind of facet counts; beside the prose, all of them add up to 1. */
const weights: Readonly<Record<FacetKind, number>> = { system: 0.3, cause: 0.15, tag: 0.15, factor: 0.05 };

/** Reviews by what they state about themselves. */
export interface FacetIndex {
  /** Adds to the scores of all reviews before the given one (by number) what the facets that they share with it count. */
  addScores(number: number, scores: Float64Array): void;
  /** What two reviews (by number) share in a kind of facet, the rarest first. */
  shared(kind: FacetKind, a: number, b: number): string[];
}

/** What is indexed: the facets of each review, as numbers of keys. */
interface Faceted {
  readonly facets: readonly Uint32Array[];
  readonly keys: readonly string[];
  /** Words of factors that more reviews have tell nothing and are passed over. */
  readonly mostCommon: number;
  /** Whether each review may be asked about; all where absent. */
  readonly asked?: readonly boolean[] | undefined;
}

/**
 * Indexes reviews by their facets. A shared value adds its rarity, ln(1 + N/n) ÷ ln(1 + N), divided by the geometric
 * mean of how many values the two reviews have of that kind (the cosine of two sets).
 */
export function indexFacets({ facets, keys, mostCommon, asked }: Faceted): FacetIndex {
  const kindOf = Uint8Array.from(keys, (key) => facetKinds.indexOf(key.slice(0, key.indexOf(' ')) as FacetKind) + 1);
  const wanted = new Set<number>();
  facets.forEach((each, number) => {
    if (asked?.[number] ?? true) for (const facet of each) wanted.add(facet);
  });
  /** Numbers of the reviews that have each facet, ascending. */
  const holders = new Map<number, number[]>(Array.from(wanted, (facet) => [facet, []]));
  const norms = Array.from(facetKinds, () => new Float64Array(facets.length));
  facets.forEach((each, number) => {
    for (const facet of each) {
      holders.get(facet)?.push(number);
      const norm = norms[(kindOf[facet] ?? 0) - 1];
      if (norm) norm[number] = at(norm, number) + 1;
    }
  });
  for (const norm of norms) for (let each = 0; each < norm.length; each++) norm[each] = Math.sqrt(at(norm, each));

  const holdersOf = (facet: number): readonly number[] => holders.get(facet) ?? [];
  const rarity = (facet: number): number =>
    Math.log(1 + facets.length / holdersOf(facet).length) / Math.log(1 + facets.length);
  const textOf = (facet: number): string => (keys[facet] ?? '').slice((keys[facet] ?? '').indexOf(' ') + 1);
  return {
    addScores(number, scores) {
      for (const facet of facets[number] ?? []) {
        const kind = facetKinds[(kindOf[facet] ?? 0) - 1];
        const norm = norms[(kindOf[facet] ?? 0) - 1];
        const others = holdersOf(facet);
        if (!kind || !norm || (kind === 'factor' && others.length > mostCommon)) continue;
        const score = (weights[kind] * rarity(facet)) / at(norm, number);
        for (const other of others) {
          if (other >= number) break;
          scores[other] = at(scores, other) + score / at(norm, other);
        }
      }
    },
    shared(kind, a, b) {
      const others = new Set(facets[b]);
      const both = [...(facets[a] ?? [])].filter(
        (facet) => facetKinds[(kindOf[facet] ?? 0) - 1] === kind && others.has(facet),
      );
      return both.sort((x, y) => rarity(y) - rarity(x) || compare(textOf(x), textOf(y))).map(textOf);
    },
  };
}
