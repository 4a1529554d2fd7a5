import { isSurelyBefore, isTimeValue } from '../review/time-value.ts';
import type { Review } from '../review/types.ts';
import { at, type Bm25Index, indexBm25, scoreOfTerm } from './bm25.ts';
import { type FacetIndex, indexFacets } from './facet-index.ts';
import { type Lexicon, readLexicon, termsOf } from './lexicon.ts';
import { byStart } from './order.ts';
import { reasonFor, sharedPhrases } from './reason.ts';

/** An earlier incident that resembles another, and why. */
export interface Match {
  readonly review: Review;
  /** Strength between 0 and 1, to nine places. */
  readonly score: number;
  readonly reason: string;
}

/** What agreement in the prose counts, beside the facets' weights in facet-index.ts; all of them add up to 1. */
const PROSE_WEIGHT = 0.35;
/** Below this nothing is offered: what only shares a common system, or a few words, stays away. */
const THRESHOLD = 0.18;
const MOST_MATCHES = 5;
/** The most telling words of a review; more would only add what all reviews have. */
const QUERY_TERMS = 24;
/** The self-score, in units of the rarest word's, that a text needs at least before it can be matched in full. */
const LEAST_EVIDENCE = 8;

/** How common a word may be and still tell something: in a fifth of the reviews, in eight at least, in a thousand at most. */
const commonness = (reviews: number): number => Math.min(reviews, Math.max(8, Math.min(1000, Math.floor(reviews / 5))));

/**
 * For each review the earlier incidents that resemble it most, the most similar first: by shared systems, cause, tags,
 * contributing factors and BM25 over the prose. Only incidents that surely began earlier are offered, and no drills.
 * The result depends on the set of reviews, not on their order.
 */
export function similarEarlier(reviews: readonly Review[]): ReadonlyMap<Review, readonly Match[]> {
  const book = index([...reviews].sort(byStart));
  const scores = new Float64Array(reviews.length);
  return new Map(book.reviews.map((review, number) => [review, matchesOf(book, number, scores)]));
}

interface Book {
  /** In the order of their starts, so that a smaller number began no later. */
  readonly reviews: readonly Review[];
  readonly facets: FacetIndex;
  readonly lexicon: Lexicon;
  readonly prose: Bm25Index;
  /** The most reviews in which a telling term stands. */
  readonly mostCommon: number;
}

function index(reviews: readonly Review[]): Book {
  const lexicon = readLexicon(reviews);
  const documents = lexicon.texts.map((text) => termsOf(lexicon, text));
  const prose = indexBm25(documents, lexicon.termCount);
  return { reviews, facets: indexFacets(reviews), lexicon, prose, mostCommon: commonness(reviews.length) };
}

/** `scores` is scratch space, all zero before and after: one for all reviews spares a new one for each. */
function matchesOf(book: Book, number: number, scores: Float64Array): Match[] {
  const touched: number[] = [];
  const add = (other: number, score: number): void => {
    if (scores[other] === 0) touched.push(other);
    scores[other] = at(scores, other) + score;
  };
  book.facets.addScores(number, add);
  addProse(book, number, add);
  const best = touched
    .filter((other) => at(scores, other) >= THRESHOLD && mayBeOffered(book.reviews[other], book.reviews[number]))
    .map((other) => ({ other, score: Math.round(at(scores, other) * 1e9) / 1e9 }))
    .sort((a, b) => b.score - a.score || b.other - a.other);
  for (const other of touched) scores[other] = 0;
  return explain(book, number, best);
}

function addProse(
  { lexicon, prose, mostCommon }: Book,
  number: number,
  add: (other: number, score: number) => void,
): void {
  const terms = new Set(termsOf(lexicon, lexicon.texts[number] ?? new Uint32Array()));
  const query = [...terms]
    .filter((term) => at(prose.documentFrequency, term) > 1 && at(prose.documentFrequency, term) <= mostCommon)
    .map((term) => ({ term, score: scoreOfTerm(prose, term, number) }))
    .sort((a, b) => b.score - a.score || a.term - b.term)
    .slice(0, QUERY_TERMS);
  const selfScore = query.reduce((sum, { score }) => sum + score, 0);
  const full = Math.max(selfScore, LEAST_EVIDENCE * Math.log(1 + lexicon.texts.length));
  for (const { term } of query) {
    const share = (PROSE_WEIGHT * at(prose.idf, term)) / full;
    for (let place = at(prose.offsets, term); place < at(prose.offsets, term + 1); place++) {
      const other = at(prose.documents, place);
      if (other >= number) break;
      add(other, share * at(prose.weights, place));
    }
  }
}

function mayBeOffered(earlier: Review | undefined, review: Review | undefined): boolean {
  if (!earlier || !review || earlier.meta.kind === 'drill') return false;
  const [before, after] = [earlier.milestones.started, review.milestones.started];
  return isTimeValue(before) && isTimeValue(after) && isSurelyBefore(before, after);
}

/** The best that can also say why: without a reason in words nothing is offered. */
function explain(
  book: Book,
  number: number,
  best: readonly { readonly other: number; readonly score: number }[],
): Match[] {
  const { facets, lexicon, prose, mostCommon } = book;
  const least = Math.log(1 + (lexicon.texts.length - mostCommon + 0.5) / (mostCommon + 0.5));
  const matches: Match[] = [];
  for (const { other, score } of best) {
    if (matches.length === MOST_MATCHES) break;
    const [review, text, otherText] = [book.reviews[other], lexicon.texts[number], lexicon.texts[other]];
    if (!review || !text || !otherText) continue;
    const reason = reasonFor({
      systems: facets.shared('system', number, other),
      causes: facets.shared('cause', number, other),
      tags: facets.shared('tag', number, other),
      phrases: sharedPhrases(lexicon, prose.idf, least, text, otherText),
    });
    if (reason !== '') matches.push({ review, score, reason });
  }
  return matches;
}
