import type { Review } from '../review/types.ts';
import { proseOf } from './text-of.ts';
import { gap, singular, tokensOf, wordOf } from './words.ts';

/** The words of many reviews as numbers: small to hold and quick to compare. */
export interface Lexicon {
  /** For each review its words as they stand, in reading order; 0 is a gap. */
  readonly texts: readonly Uint32Array[];
  /** The word behind each number. */
  readonly words: readonly string[];
  /** The term of each word, the same for singular and plural; 0 for the gap. */
  readonly terms: Uint32Array;
  /** The text of each term. */
  readonly termTexts: readonly string[];
  readonly termCount: number;
}

/** Turns the prose of reviews into numbers of words. Those of one list can be compared, in whatever order they came. */
export interface WordNumbers {
  /** The word behind each number; the gap is the first. */
  readonly words: readonly string[];
  textOf(review: Review): Uint32Array;
}

/** A list of words that grows: whoever has numbers of another list asks for those of its words. */
export interface WordList extends WordNumbers {
  numberOf(word: string): number;
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
    textOf(review) {
      const text: number[] = [];
      for (const piece of proseOf(review)) {
        for (const token of tokensOf(piece)) text.push(numberOfToken(token));
        text.push(0);
      }
      return Uint32Array.from(text);
    },
  };
}

/** The lexicon of texts whose words have the numbers of a list. */
export function lexiconOf(texts: readonly Uint32Array[], words: readonly string[]): Lexicon {
  const termNumbers = new Map<string, number>();
  const terms = Uint32Array.from(words, (word) => {
    const term = singular(word);
    const known = termNumbers.get(term) ?? termNumbers.size;
    if (known === termNumbers.size) termNumbers.set(term, known);
    return known;
  });
  return { texts, words, terms, termTexts: [...termNumbers.keys()], termCount: termNumbers.size };
}

/** The terms of a text in reading order, gaps left out. */
export function termsOf(lexicon: Lexicon, text: Uint32Array): Uint32Array {
  const terms = text.filter((word) => word !== 0);
  for (let place = 0; place < terms.length; place++) terms[place] = lexicon.terms[terms[place] ?? 0] ?? 0;
  return terms;
}
