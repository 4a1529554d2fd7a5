import { at, type Bm25Index, indexBm25, reindexBm25 } from './bm25.ts';
import { type FacetIndex, indexFacets } from './facet-index.ts';
import { type Lexicon, lexiconOf, type Searched, type Traits, type WordNumbers } from './lexicon.ts';
import { compare } from './order.ts';
import { type PhraseFinder, phraseFinder } from './phrases.ts';

/** Reviews by all in which they can resemble each other. */
export interface SimilarIndex {
  /** In the order of their starts, so that a smaller number began no later. */
  readonly reviews: readonly Searched[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** About which of them it can be asked; all where absent. */
  readonly asked: readonly boolean[] | undefined;
  readonly facets: FacetIndex;
  readonly lexicon: Lexicon;
  /** The words of each review. */
  readonly texts: readonly Uint32Array[];
  readonly prose: Bm25Index;
  readonly phrases: PhraseFinder;
  /** Scratch space for the agreement with each review, all zero between two searches. */
  readonly facetScores: Float64Array;
  readonly proseScores: Float64Array;
  /** The most reviews in which a telling term stands. */
  readonly mostCommon: number;
}

export function keyOf(path: string, id: string): string {
  return `${id} ${path}`;
}

/** What is remembered of the last index that was made of a whole book: made empty, and filled here. */
export interface SimilarMemory {
  last?: Remembered;
}

interface Remembered {
  readonly all: readonly Searched[];
  /** The same in the order of their starts. */
  readonly sorted: readonly Numbered[];
  readonly book: SimilarIndex;
}

/** How common a word may be and still tell something: in a fifth of the reviews, but in eight and in no more than 400. */
const commonness = (reviews: number): number => Math.min(reviews, Math.max(8, Math.min(400, Math.floor(reviews / 5))));

interface Numbered extends Traits {
  readonly review: Searched;
}

/** Reviews in the order of their starts. */
function numbered(all: readonly Searched[], numbers: WordNumbers): Numbered[] {
  return all
    .map((review) => ({ review, ...numbers.traitsOf(review) }))
    .sort(
      (a, b) => a.startMs - b.startMs || compare(a.review.id, b.review.id) || compare(a.review.path, b.review.path),
    );
}

/** The same where some are others than before and none of them stands elsewhere now; undefined where that is not so. */
function numberedAgain(last: Remembered, all: readonly Searched[], numbers: WordNumbers): Numbered[] | undefined {
  if (all.length !== last.all.length) return undefined;
  const sorted = [...last.sorted];
  for (const [at, review] of all.entries()) {
    if (review === last.all[at]) continue;
    const number = last.book.numberOf.get(keyOf(review.path, review.id));
    const traits = numbers.traitsOf(review);
    if (number === undefined || sorted[number]?.startMs !== traits.startMs) return undefined;
    sorted[number] = { review, ...traits };
  }
  return sorted;
}

/** Indexes reviews, or of them only what those that are asked about have. */
export function index(
  all: readonly Searched[],
  numbers: WordNumbers,
  isAsked?: (path: string) => boolean,
): SimilarIndex {
  return indexOf(numbered(all, numbers), numbers, isAsked);
}

function indexOf(sorted: readonly Numbered[], numbers: WordNumbers, isAsked?: (path: string) => boolean): SimilarIndex {
  const reviews = sorted.map(({ review }) => review);
  const texts = sorted.map(({ words }) => words);
  const asked = isAsked && reviews.map(({ path }) => isAsked(path));
  const lexicon = lexiconOf(numbers.words);
  const terms = asked
    ? termsIn(
        texts.filter((_, number) => asked[number]),
        lexicon,
      )
    : lexicon.terms;
  const prose = indexBm25(texts, terms, lexicon.termTexts.length);
  const mostCommon = commonness(reviews.length);
  return {
    ...{ reviews, asked, lexicon, texts, prose, mostCommon },
    numberOf: new Map(reviews.map(({ path, id }, number) => [keyOf(path, id), number])),
    facets: facetsOf(sorted, numbers, mostCommon, asked),
    phrases: phraseFinder(lexicon, prose.idf),
    facetScores: new Float64Array(reviews.length),
    proseScores: new Float64Array(reviews.length),
  };
}

function facetsOf(
  sorted: readonly Numbered[],
  { words: keys }: WordNumbers,
  mostCommon: number,
  asked?: readonly boolean[],
): FacetIndex {
  return indexFacets({ facets: sorted.map(({ facets }) => facets), keys, mostCommon, asked });
}

/** How many reviews may have changed since the whole index was made before it is made anew. */
const MOST_CHANGED = 100;

/** The index of a book, made of the one that is remembered where that had the same reviews in the same order. */
export function remembered(memory: SimilarMemory, all: readonly Searched[], numbers: WordNumbers): SimilarIndex {
  const { last } = memory;
  const sorted = (last && numberedAgain(last, all, numbers)) ?? numbered(all, numbers);
  const book = (last && changedFrom(last, sorted, numbers)) ?? indexOf(sorted, numbers);
  memory.last = { all, sorted, book };
  return book;
}

/** Undefined where it is better made anew. */
function changedFrom(
  { sorted: before, book }: Remembered,
  sorted: readonly Numbered[],
  numbers: WordNumbers,
): SimilarIndex | undefined {
  const { lexicon: known, prose: indexed } = book;
  if (known.words !== numbers.words || before.length !== sorted.length) return undefined;
  const changed: { readonly number: number; readonly then: Numbered; readonly now: Numbered }[] = [];
  for (const [number, now] of sorted.entries()) {
    const then = before[number];
    if (then === now) continue;
    if (then?.review.path !== now.review.path || then.review.id !== now.review.id) return undefined;
    changed.push({ number, then, now });
  }
  const documents = changed
    .filter(({ then, now }) => then.words !== now.words)
    .map(({ number, then, now }) => ({ number, before: then.words, now: now.words }));
  if (indexed.changed.size + documents.length > MOST_CHANGED) return undefined;
  const hasNewWords = known.terms.length !== numbers.words.length;
  const lexicon = hasNewWords ? lexiconOf(numbers.words) : known;
  const prose = reindexBm25(indexed, documents, lexicon.terms, lexicon.termTexts.length);
  const statesOthers = changed.some(({ then, now }) => then.facets.join() !== now.facets.join());
  return {
    ...book,
    ...{ reviews: sorted.map(({ review }) => review), texts: sorted.map(({ words }) => words), lexicon, prose },
    facets: statesOthers ? facetsOf(sorted, numbers, book.mostCommon) : book.facets,
    phrases: phraseFinder(lexicon, prose.idf),
  };
}

/** The term of each word as far as it stands in one of these texts; 0 for every other word. */
function termsIn(texts: readonly Uint32Array[], { terms, termTexts }: Lexicon): Uint32Array {
  const stands = new Uint8Array(termTexts.length);
  for (const text of texts) for (const word of text) stands[at(terms, word)] = 1;
  return terms.map((term) => (stands[term] === 1 ? term : 0));
}
