import { isSurelyBefore, isTimeValue } from '../review/time-value.ts';
import type { Review } from '../review/types.ts';
import { at, type Bm25Index, indexBm25, scoreOfTerm } from './bm25.ts';
import { type FacetIndex, indexFacets } from './facet-index.ts';
import { type Lexicon, lexiconOf, type Searched, type WordNumbers, wordNumbers } from './lexicon.ts';
import { byStart, compare } from './order.ts';
import { type PhraseFinder, phraseFinder } from './phrases.ts';
import { reasonFor } from './reason.ts';

/** An earlier incident that resembles another, and why. */
export interface Match {
  readonly review: Review;
  /** Strength between 0 and 1, to nine places. */
  readonly score: number;
  readonly reason: string;
}

/** What agreement in the prose counts, beside the facets' weights in facet-index.ts; all of them add up to 1. */
const PROSE_WEIGHT = 0.35;
/** Two texts of different incidents never agree in full: half of the self-score counts as all there is to reach. */
const PROSE_REACH = 2;
/** Below this nothing is offered. */
const LEAST_SCORE = 0.15;
/** Agreement in the prose that counts as a kind of evidence; unrelated texts stay below. */
const TELLING_PROSE = 0.15;
/** Agreement in the prose that is enough alone. */
const STRONG_PROSE = 0.22;
const MOST_MATCHES = 5;
/** The most telling words of a review; more would only add what all reviews have. */
const QUERY_TERMS = 40;
/** The self-score, in units of the rarest word's, that a text needs at least before it can be matched in full. */
const LEAST_EVIDENCE = 20;

/** How common a word may be and still tell something: in a fifth of the reviews, but in eight and in no more than 400. */
const commonness = (reviews: number): number => Math.min(reviews, Math.max(8, Math.min(400, Math.floor(reviews / 5))));

/**
 * For each review the earlier incidents that resemble it most, the most similar first: by shared systems, cause, tags,
 * contributing factors and BM25 over the prose. Only incidents that surely began earlier are offered, and no drills.
 * The result depends on the set of reviews, not on their order.
 */
export function similarEarlier(reviews: readonly Review[]): ReadonlyMap<Review, readonly Match[]> {
  const matchesOf = searchSimilar(reviews);
  return new Map([...reviews].sort(byStart).map((review) => [review, matchesOf(review)]));
}

/** Gives the earlier incidents that resemble a review of a book, the most similar first. */
export type SimilarSearch = (review: Review) => readonly Match[];

/** The same for one review after another, each only when it is asked for; the book is indexed when the first is. */
export function searchSimilar(reviews: readonly Review[]): SimilarSearch {
  return searchAmong(() => reviews.map((review) => ({ path: review.path, id: review.meta.id, review })));
}

interface Among {
  /** Gives the reviews as numbers, for whoever has kept them. */
  readonly numbers?: WordNumbers | undefined;
  /** Whether the review at a path is likely to be asked for: an index for a few reviews is much smaller than one for all. */
  readonly isAsked?: ((path: string) => boolean) | undefined;
  /** Whether the first that is asked for is likely to be the only one. */
  readonly seldom?: boolean;
}

/** The same among reviews of which only those are looked at that are offered. */
export function searchAmong(
  reviews: () => readonly Searched[],
  { numbers = withoutMemory(), isAsked, seldom = false }: Among = {},
): SimilarSearch {
  let indexed: Book | undefined;
  return (review) => {
    indexed ??= index(reviews(), numbers, isAsked ?? (seldom ? (path) => path === review.path : undefined));
    let number = indexed.numberOf.get(keyOf(review.path, review.meta.id));
    if (number !== undefined && indexed.asked?.[number] === false) {
      indexed = index(reviews(), numbers);
      number = indexed.numberOf.get(keyOf(review.path, review.meta.id));
    }
    return number === undefined ? [] : matchesOf(indexed, number);
  };
}

function withoutMemory(): WordNumbers {
  const { words, traitsOf } = wordNumbers();
  return { words, traitsOf: ({ review }) => traitsOf(review) };
}

interface Book {
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

function keyOf(path: string, id: string): string {
  return `${id} ${path}`;
}

function index(all: readonly Searched[], numbers: WordNumbers, isAsked?: Among['isAsked']): Book {
  const sorted = all
    .map((review) => ({ review, ...numbers.traitsOf(review) }))
    .sort(
      (a, b) => a.startMs - b.startMs || compare(a.review.id, b.review.id) || compare(a.review.path, b.review.path),
    );
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

/** The term of each word as far as it stands in one of these texts; 0 for every other word. */
function termsIn(texts: readonly Uint32Array[], { terms, termTexts }: Lexicon): Uint32Array {
  const stands = new Uint8Array(termTexts.length);
  for (const text of texts) for (const word of text) stands[at(terms, word)] = 1;
  return terms.map((term) => (stands[term] === 1 ? term : 0));
}

interface Candidate {
  readonly other: number;
  readonly score: number;
  /** Share of the text's self-score, between 0 and 1. */
  readonly prose: number;
}

function matchesOf(book: Book, number: number): Match[] {
  const { facetScores, proseScores } = book;
  book.facets.addScores(number, facetScores);
  addProse(book, number, proseScores);
  const candidates: Candidate[] = [];
  for (let other = 0; other < number; other++) {
    const prose = at(proseScores, other);
    const score = at(facetScores, other) + PROSE_WEIGHT * Math.min(1, PROSE_REACH * prose);
    if (score >= LEAST_SCORE) candidates.push({ other, score: Math.round(score * 1e9) / 1e9, prose });
  }
  facetScores.fill(0, 0, number);
  proseScores.fill(0, 0, number);
  return explain(book, number, candidates);
}

/** Adds to the scores of all reviews before one (by number) the share of its own score that their prose reaches. */
function addProse(
  { texts, prose, mostCommon, lexicon: { terms, termTexts } }: Book,
  number: number,
  scores: Float64Array,
): void {
  const query = [...new Set(texts[number]?.filter((word) => word !== 0).map((word) => at(terms, word)))]
    .filter((term) => at(prose.documentFrequency, term) > 1 && at(prose.documentFrequency, term) <= mostCommon)
    .map((term) => ({ term, score: scoreOfTerm(prose, term, number) }))
    .sort((a, b) => b.score - a.score || compare(termTexts[a.term] ?? '', termTexts[b.term] ?? ''))
    .slice(0, QUERY_TERMS);
  const weigh = ({ term, score }: (typeof query)[number]): number => score / at(prose.idf, term);
  const selfScore = query.reduce((sum, each) => sum + each.score * weigh(each), 0);
  const full = Math.max(selfScore, LEAST_EVIDENCE * Math.log(1 + texts.length));
  for (const each of query) {
    const { term } = each;
    const share = each.score / full;
    for (let place = at(prose.offsets, term); place < at(prose.offsets, term + 1); place++) {
      const other = at(prose.documents, place);
      if (other >= number) break;
      scores[other] = at(scores, other) + share * at(prose.weights, place);
    }
  }
}

function mayBeOffered(earlier: Review | undefined, review: Review | undefined): boolean {
  if (!earlier || !review || earlier.meta.kind === 'drill') return false;
  const [before, after] = [earlier.milestones.started, review.milestones.started];
  return isTimeValue(before) && isTimeValue(after) && isSurelyBefore(before, after);
}

/** The best candidates for which two kinds of evidence speak, or the prose strongly, and that can say why in words. */
function explain(book: Book, number: number, candidates: Candidate[]): Match[] {
  const { facets, texts, reviews } = book;
  const phrasesWith = book.phrases(texts[number] ?? new Uint32Array());
  const matches: Match[] = [];
  for (const { other, score, prose } of candidates.sort((a, b) => b.score - a.score || b.other - a.other)) {
    if (matches.length === MOST_MATCHES) break;
    const systems = facets.shared('system', number, other);
    const causes = facets.shared('cause', number, other);
    const tags = facets.shared('tag', number, other);
    const kinds =
      [systems, causes, tags].filter((values) => values.length > 0).length + (prose >= TELLING_PROSE ? 1 : 0);
    if (kinds < 2 && prose < STRONG_PROSE) continue;
    const [earlier, text] = [reviews[other], texts[other]];
    if (!earlier || !text || !mayBeOffered(earlier.review, reviews[number]?.review)) continue;
    const reason = reasonFor({ systems, causes, tags, phrases: phrasesWith(text) });
    if (reason !== '') matches.push({ review: earlier.review, score, reason });
  }
  return matches;
}
