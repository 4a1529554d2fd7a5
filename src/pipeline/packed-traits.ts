import type { Traits } from '../knowledge/lexicon.ts';

/** In front of the facets and the words: how many facets there are, and the start as the two halves of a number. */
const FRONT = 3;

/** Traits as one list of numbers; an empty one where there are none. */
export function packTraits(traits: Traits | undefined): Uint32Array {
  if (!traits) return new Uint32Array();
  const { startMs, facets, words } = traits;
  const packed = new Uint32Array(FRONT + facets.length + words.length);
  packed.set([facets.length, ...new Uint32Array(Float64Array.of(startMs).buffer)]);
  packed.set(facets, FRONT);
  packed.set(words, FRONT + facets.length);
  return packed;
}

/** The traits in a list of numbers that {@link packTraits} made of some; undefined where there were none. */
export function unpackTraits(packed: Uint32Array | undefined): Traits | undefined {
  if (!packed || packed.length < FRONT) return undefined;
  const wordsAt = FRONT + (packed[0] ?? 0);
  return {
    startMs: new Float64Array(packed.slice(1, FRONT).buffer)[0] ?? 0,
    facets: packed.subarray(FRONT, wordsAt),
    words: packed.subarray(wordsAt),
  };
}
