import type { Review } from '../review/types.ts';
import { compare } from './order.ts';
import { gap, singular, wordsOf } from './words.ts';

export type FacetKind = 'system' | 'cause' | 'tag' | 'factor';

/** What a review states about itself in fixed fields, without doubles and in a fixed order. */
export function facetsOf(review: Review): Readonly<Record<FacetKind, readonly string[]>> {
  const { cause, systems, tags } = review.meta;
  return {
    system: unique(systems),
    cause: cause === undefined || cause === 'unknown' ? [] : [cause],
    tag: unique(tags ?? []),
    factor: unique(review.body.factors.flatMap(({ category, factor }) => wordsOfFactor(category ?? '', factor.text))),
  };
}

/** A word of a factor counts together with its category: a pool among people is none among machines. */
function wordsOfFactor(category: string, text: string): string[] {
  return wordsOf(text).flatMap((word) => (word === gap ? [] : [`${category} ${singular(word)}`]));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort(compare);
}
