import { at } from './bm25.ts';
import type { Lexicon } from './lexicon.ts';
import { compare } from './order.ts';

const MOST_PHRASES = 3;
/** What a phrase must weigh to be named: a word of three texts in a thousand once, of two in fourteen three times. */
const LEAST_WEIGHT = 3.2;

/** Finds the phrases that one text shares with others: first told the one, then each other. */
export type PhraseFinder = (a: Uint32Array) => (b: Uint32Array) => string[];

/**
 * Makes a finder of the most telling words, and pairs of neighbouring words, that stand in two texts just as they are.
 * A word weighs its rarity (`idf`, by term) times log2(1 + how often both texts have it); a pair weighs its two words.
 * No word is named twice. The finder is for one text after another: the last text that it was told is the current one.
 */
export function phraseFinder(lexicon: Lexicon, idf: Float64Array): PhraseFinder {
  const inA = new Uint32Array(lexicon.words.length);
  const inB = new Uint32Array(lexicon.words.length);
  const pair = (first: number, second: number): number => first * lexicon.words.length + second;
  const weigh = (word: number): number =>
    at(idf, at(lexicon.terms, word)) * Math.log2(1 + Math.min(at(inA, word), at(inB, word)));
  const nameOf = (words: readonly number[]): string => words.map((word) => lexicon.words[word]).join(' ');
  let current: Uint32Array = new Uint32Array();

  return (a) => {
    for (const word of current) inA[word] = 0;
    for (const word of a) inA[word] = at(inA, word) + 1;
    current = a;
    const pairs = new Set<number>();
    for (let i = 1; i < a.length; i++) pairs.add(pair(at(a, i - 1), at(a, i)));

    return (b) => {
      for (const word of b) inB[word] = at(inB, word) + 1;
      const found = new Map<number, { readonly words: readonly number[]; readonly weight: number }>();
      let weightBefore = 0;
      for (let i = 0; i < b.length; i++) {
        const [before, word] = [i === 0 ? 0 : at(b, i - 1), at(b, i)];
        const isShared = word !== 0 && inA[word] !== 0;
        const weight = isShared ? weigh(word) : 0;
        const both = weightBefore + weight;
        weightBefore = weight;
        if (!isShared) continue;
        const [key, pairKey] = [pair(0, word), pair(before, word)];
        if (weight >= LEAST_WEIGHT && !found.has(key)) found.set(key, { words: [word], weight });
        if (both < LEAST_WEIGHT || before === 0 || before === word || inA[before] === 0) continue;
        if (pairs.has(pairKey) && !found.has(pairKey)) found.set(pairKey, { words: [before, word], weight: both });
      }
      for (const word of b) inB[word] = 0;
      const named = [...found.values()].map(({ words, weight }) => ({ words, weight, text: nameOf(words) }));
      return choose(named.sort((x, y) => y.weight - x.weight || compare(x.text, y.text)));
    };
  };
}

function choose(candidates: readonly { readonly words: readonly number[]; readonly text: string }[]): string[] {
  const named = new Set<number>();
  const phrases: string[] = [];
  for (const { words, text } of candidates) {
    if (phrases.length === MOST_PHRASES) break;
    if (words.some((word) => named.has(word))) continue;
    for (const word of words) named.add(word);
    phrases.push(text);
  }
  return phrases;
}
