import { isSurelyBefore, isTimeValue } from '../review/time-value.ts';
import type { Review } from '../review/types.ts';
import { addWeights, at, scoreOfTerm } from './bm25.ts';
import { type Searched, type WordNumbers, wordNumbers } from './lexicon.ts';
import { byStart, compare } from './order.ts';
import { reasonFor } from './reason.ts';
import { index, keyOf, remembered, type SimilarIndex, type SimilarMemory } from './similar-index.ts';

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
  /** Where the index of all of them is remembered: of the next book it is made anew only as far as that has changed. */
  readonly memory?: SimilarMemory | undefined;
}

/** The same among reviews of which only those are looked at that are offered. */
export function searchAmong(
  reviews: () => readonly Searched[],
  { numbers = withoutMemory(), isAsked, memory = {} }: Among = {},
): SimilarSearch {
  let indexed: SimilarIndex | undefined;
  return (review) => {
    indexed ??= isAsked ? index(reviews(), numbers, isAsked) : remembered(memory, reviews(), numbers);
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

interface Candidate {
  readonly other: number;
  readonly score: number;
  /** Share of the text's self-score, between 0 and 1. */
  readonly prose: number;
}

function matchesOf(book: SimilarIndex, number: number): Match[] {
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
  { texts, prose, mostCommon, lexicon: { terms, termTexts } }: SimilarIndex,
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
  for (const { term, score } of query) addWeights(prose, term, score / full, number, scores);
}

function mayBeOffered(earlier: Review | undefined, review: Review | undefined): boolean {
  if (!earlier || !review || earlier.meta.kind === 'drill') return false;
  const [before, after] = [earlier.milestones.started, review.milestones.started];
  return isTimeValue(before) && isTimeValue(after) && isSurelyBefore(before, after);
}

/** The best candidates for which two kinds of evidence speak, or the prose strongly, and that can say why in words. */
function explain(book: SimilarIndex, number: number, candidates: Candidate[]): Match[] {
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
