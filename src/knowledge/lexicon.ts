import type { Review } from '../review/types.ts';
import { proseOf } from './text-of.ts';
import { gap, singular, wordsOf } from './words.ts';

/** The words of many reviews as numbers: small to hold and quick to compare. */
export interface Lexicon {
  /** For each review its words as they stand, in reading order; 0 is a gap. */
  readonly texts: readonly Uint32Array[];
  /** The word behind each number. */
  readonly words: readonly string[];
  /** The term of each word, the same for singular and plural; 0 for the gap. */
  readonly terms: Uint32Array;
  readonly termCount: number;
}

/** Numbers the words of reviews in the order in which they first occur. */
export function readLexicon(reviews: readonly Review[]): Lexicon {
  const numbers = new Map<string, number>([[gap, 0]]);
  const termNumbers = new Map<string, number>([[gap, 0]]);
  const words = [gap];
  const terms = [0];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    words.push(word);
    const term = singular(word);
    terms.push(termNumbers.get(term) ?? termNumbers.size);
    if (!termNumbers.has(term)) termNumbers.set(term, termNumbers.size);
    return words.length - 1;
  };
  const texts = reviews.map((review) => {
    const text: number[] = [];
    for (const piece of proseOf(review)) {
      for (const word of wordsOf(piece)) text.push(numberOf(word));
      text.push(0);
    }
    return Uint32Array.from(text);
  });
  return { texts, words, terms: Uint32Array.from(terms), termCount: termNumbers.size };
}

/** The terms of a text in reading order, gaps left out. */
export function termsOf(lexicon: Lexicon, text: Uint32Array): Uint32Array {
  const terms = text.filter((word) => word !== 0);
  for (let place = 0; place < terms.length; place++) terms[place] = lexicon.terms[terms[place] ?? 0] ?? 0;
  return terms;
}
