import { at } from './bm25.ts';
import type { Lexicon } from './lexicon.ts';
import { compare } from './order.ts';

/** What two incidents share, the most telling first in each list. */
export interface Shared {
  readonly systems: readonly string[];
  readonly causes: readonly string[];
  readonly tags: readonly string[];
  readonly phrases: readonly string[];
}

const MOST_VALUES = 3;
const MOST_PHRASES = 3;

/**
 * Says in words what two incidents share: "same system (checkout), same cause (capacity); both name connection pool".
 * Empty where there is nothing to say.
 */
export function reasonFor({ systems, causes, tags, phrases }: Shared): string {
  const facets = [sameOf('system', systems), sameOf('cause', causes), sameOf('tag', tags)].filter(
    (text) => text !== '',
  );
  const named = phrases.length === 0 ? '' : `both name ${inWords(phrases)}`;
  return [facets.join(', '), named].filter((text) => text !== '').join('; ');
}

/**
 * The rarest words, and pairs of neighbouring words, that stand in both texts just as they are. A pair says more
 * than its words, and none is named twice. `idf` is the rarity of each term; common ones (below `least`) are passed over.
 */
export function sharedPhrases(
  lexicon: Lexicon,
  idf: Float64Array,
  least: number,
  a: Uint32Array,
  b: Uint32Array,
): string[] {
  const wordsOfB = new Set(b);
  const pairsOfB = new Set<number>();
  const pair = (first: number, second: number): number => first * lexicon.words.length + second;
  for (let i = 1; i < b.length; i++) pairsOfB.add(pair(at(b, i - 1), at(b, i)));

  const rarity = (word: number): number => at(idf, at(lexicon.terms, word));
  const found = new Map<string, { readonly words: readonly number[]; readonly score: number }>();
  for (let i = 0; i < a.length; i++) {
    const [before, word] = [i === 0 ? 0 : at(a, i - 1), at(a, i)];
    if (word === 0 || !wordsOfB.has(word)) continue;
    if (rarity(word) >= least) found.set(lexicon.words[word] ?? '', { words: [word], score: rarity(word) });
    if (before === 0 || before === word || !pairsOfB.has(pair(before, word))) continue;
    if (Math.max(rarity(before), rarity(word)) < least) continue;
    const text = `${lexicon.words[before]} ${lexicon.words[word]}`;
    found.set(text, { words: [before, word], score: rarity(before) + rarity(word) });
  }
  const named = new Set<number>();
  const phrases: string[] = [];
  for (const [text, { words }] of [...found].sort((x, y) => y[1].score - x[1].score || compare(x[0], y[0]))) {
    if (phrases.length === MOST_PHRASES) break;
    if (words.some((word) => named.has(word))) continue;
    for (const word of words) named.add(word);
    phrases.push(text);
  }
  return phrases;
}

function sameOf(noun: string, values: readonly string[]): string {
  if (values.length === 0) return '';
  const more = values.length - MOST_VALUES;
  const shown = more > 0 ? [...values.slice(0, MOST_VALUES), `${more} more`] : values;
  return `same ${noun}${values.length === 1 ? '' : 's'} (${inWords(shown)})`;
}

function inWords(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`;
}
