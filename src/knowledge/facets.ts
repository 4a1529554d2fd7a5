import type { Review } from '../review/types.ts';
import { compare } from './order.ts';
import { gap, singular, wordsOf } from './words.ts';

export const facetKinds = ['system', 'cause', 'tag', 'factor'] as const;
export type FacetKind = (typeof facetKinds)[number];

/** What a review states about itself in fixed fields: each value once, behind its kind and a space, in a fixed order. */
export function facetKeysOf(review: Review): string[] {
  const { cause, systems, tags } = review.meta;
  const values: Readonly<Record<FacetKind, readonly string[]>> = {
    system: unique(systems),
    cause: cause === undefined || cause === 'unknown' ? [] : [cause],
    tag: unique(tags ?? []),
    factor: unique(review.body.factors.flatMap(({ category, factor }) => wordsOfFactor(category ?? '', factor.text))),
  };
  return facetKinds.flatMap((kind) => values[kind].map((value) => `${kind} ${value}`));
}

/** A word of a factor counts together with its category: a pool among people is none among machines. */
function wordsOfFactor(category: string, text: string): string[] {
  return wordsOf(text).flatMap((word) => (word === gap ? [] : [`${category} ${singular(word)}`]));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort(compare);
}
