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
  last?: SimilarIndex;
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
  const facets = sorted.map((each) => each.facets);
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
    facets: indexFacets({ facets, keys: numbers.words, mostCommon, asked }),
    phrases: phraseFinder(lexicon, prose.idf),
    facetScores: new Float64Array(reviews.length),
    proseScores: new Float64Array(reviews.length),
  };
}

/** How many reviews may have changed since the whole index was made before it is made anew. */
const MOST_CHANGED = 100;

/** The index of a book, made of the one that is remembered where that had the same reviews in the same order. */
export function remembered(memory: SimilarMemory, all: readonly Searched[], numbers: WordNumbers): SimilarIndex {
  const sorted = numbered(all, numbers);
  const { last } = memory;
  const book = (last && changedFrom(last, sorted, numbers)) ?? indexOf(sorted, numbers);
  memory.last = book;
  return book;
}

/** Undefined where it is better made anew. */
function changedFrom(last: SimilarIndex, sorted: readonly Numbered[], numbers: WordNumbers): SimilarIndex | undefined {
  const isSameBook =
    last.lexicon.words === numbers.words &&
    last.reviews.length === sorted.length &&
    sorted.every(({ review }, number) => last.numberOf.get(keyOf(review.path, review.id)) === number);
  if (!isSameBook) return undefined;
  const texts = sorted.map(({ words }) => words);
  const documents = texts.flatMap((now, number) => {
    const before = last.texts[number] ?? now;
    return before === now ? [] : [{ number, before, now }];
  });
  if (last.prose.changed.size + documents.length > MOST_CHANGED) return undefined;
  const lexicon = lexiconOf(numbers.words);
  const prose = reindexBm25(last.prose, documents, lexicon.terms, lexicon.termTexts.length);
  return {
    ...last,
    ...{ reviews: sorted.map(({ review }) => review), texts, lexicon, prose },
    facets: indexFacets({
      facets: sorted.map(({ facets }) => facets),
      keys: numbers.words,
      mostCommon: last.mostCommon,
    }),
    phrases: phraseFinder(lexicon, prose.idf),
  };
}

/** The term of each word as far as it stands in one of these texts; 0 for every other word. */
function termsIn(texts: readonly Uint32Array[], { terms, termTexts }: Lexicon): Uint32Array {
  const stands = new Uint8Array(termTexts.length);
  for (const text of texts) for (const word of text) stands[at(terms, word)] = 1;
  return terms.map((term) => (stands[term] === 1 ? term : 0));
}
