import { stopWords } from './stop-words.ts';

const ADDRESS = /\b(?:https?|ftp):\/\/\S+/g;
const WORD = /[\p{L}\p{N}]+/gu;
const LETTER = /\p{L}/u;

/** Stands in a run of words where a word without meaning, a number or the end of a piece was. */
export const gap = '';

/**
 * The words of a text in reading order, in lower case; {@link gap} stands for whatever is no telling word, so that
 * neighbours in the list were neighbours in the text.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const word of text.replace(ADDRESS, ' ').toLowerCase().match(WORD) ?? []) {
    words.push(word.length > 1 && !stopWords.has(word) && LETTER.test(word) ? word : gap);
  }
  return words;
}

/**
 * A word without its English plural, so that `pools` meets `pool`.
 * Source of the rules: D. Harman, "How effective is suffixing?", 1991, the S stemmer.
 */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (word.endsWith('es')) return /[aeo]es$/.test(word) ? word : word.slice(0, -1);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}
