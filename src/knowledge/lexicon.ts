import type { Review } from '../review/types.ts';
import { facetKeysOf } from './facets.ts';
import { startMs } from './order.ts';
import { proseOf } from './text-of.ts';
import { gap, singular, tokensOf, wordOf } from './words.ts';

/** All that the search for similar incidents looks at in a review, as numbers: small to hold, quick to compare, fit to be kept. */
export interface Traits {
  /** When the incident began, in milliseconds since the epoch, as reviews are ordered by it. */
  readonly startMs: number;
  /** What the review states in fixed fields, as numbers of a list of words. */
  readonly facets: Uint32Array;
  /** Its words as they stand, in reading order, as numbers of the same list; 0 is a gap. */
  readonly words: Uint32Array;
}

/** A review in which similar incidents are searched: out of a cache it is unpacked only where it is offered. */
export interface Searched {
  readonly path: string;
  readonly id: string;
  readonly review: Review;
}

/** Turns reviews into numbers. Those of one list can be compared, in whatever order they came. */
export interface WordNumbers {
  /** The word, or the key of a facet, behind each number; the gap is the first. */
  readonly words: readonly string[];
  traitsOf(review: Searched): Traits;
}

/** A list of words that grows: whoever has numbers of another list asks for those of its words. */
export interface WordList {
  readonly words: readonly string[];
  numberOf(word: string): number;
  traitsOf(review: Review): Traits;
}

/** Goes on with the words of a list, numbering new ones in the order in which they occur: they are put at its end. */
export function wordNumbers(words: string[] = [gap]): WordList {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    return words.push(word) - 1;
  };
  const numberOfToken = (token: string): number => numbers.get(token) ?? numberOf(wordOf(token));
  return {
    words,
    numberOf,
    traitsOf(review) {
      const text: number[] = [];
      for (const piece of proseOf(review)) {
        for (const token of tokensOf(piece)) text.push(numberOfToken(token));
        text.push(0);
      }
      return {
        startMs: startMs(review),
        facets: Uint32Array.from(facetKeysOf(review), numberOf),
        words: Uint32Array.from(text),
      };
    },
  };
}

/** The terms behind the words of a list. */
export interface Lexicon {
  /** The word behind each number. */
  readonly words: readonly string[];
  /** The term of each word, the same for singular and plural; 0 for the gap, and for it alone. */
  readonly terms: Uint32Array;
  /** The text of each term. */
  readonly termTexts: readonly string[];
}

/** The lexicon of a list of words. */
export function lexiconOf(words: readonly string[]): Lexicon {
  const termNumbers = new Map<string, number>();
  const terms = Uint32Array.from(words, (word) => {
    const term = singular(word);
    const known = termNumbers.get(term) ?? termNumbers.size;
    if (known === termNumbers.size) termNumbers.set(term, known);
    return known;
  });
  return { words, terms, termTexts: [...termNumbers.keys()] };
}
