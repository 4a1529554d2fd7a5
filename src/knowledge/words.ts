import { stopWords } from './stop-words.ts';

const ADDRESS = /\b(?:https?|ftp):\/\/\S+/g;
const WORD = /[\p{L}\p{N}]+/gu;
/** The same in a text of ASCII in lower case, in half the time. */
const ASCII_WORD = /[a-z0-9]+/g;
const BEYOND_ASCII = /[^\0-\x7F]/;
const LETTER = /\p{L}/u;

/** Stands in a run of words where a word without meaning, a number or the end of a piece was. */
export const gap = '';

/**
 * The words of a text in reading order, in lower case; {@link gap} stands for whatever is no telling word, so that
 * neighbours in the list were neighbours in the text.
 */
export function wordsOf(text: string): string[] {
  return tokensOf(text).map(wordOf);
}

/** All words and numbers of a text in reading order, in lower case; what belongs to an address is left out. */
export function tokensOf(text: string): readonly string[] {
  const lower = (text.includes('://') ? text.replace(ADDRESS, ' ') : text).toLowerCase();
  return lower.match(BEYOND_ASCII.test(lower) ? WORD : ASCII_WORD) ?? [];
}

/** A token where it is a telling word, else {@link gap}. */
export function wordOf(token: string): string {
  return token.length > 1 && !stopWords.has(token) && LETTER.test(token) ? token : gap;
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
