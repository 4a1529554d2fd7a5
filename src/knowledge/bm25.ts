/** Documents as lists of term numbers, ready to be scored against each other. */
export interface Bm25Index {
  /** Rarity of each term. */
  readonly idf: Float64Array;
  /** Number of documents that hold each term. */
  readonly documentFrequency: Uint32Array;
  /** Where the postings of each term begin; one entry more than there are terms. */
  readonly offsets: Uint32Array;
  /** Documents, in ascending order for each term. */
  readonly documents: Uint32Array;
  /** Beside each document the weight of the term in it, without the rarity. */
  readonly weights: Float64Array;
}

/** How fast further mentions of a term stop to count, and how much longer documents are held back: the usual values. */
const K1 = 1.2;
const B = 0.75;

/**
 * Indexes documents for Okapi BM25, each given as its terms with repetitions, numbered from 0 below `termCount`.
 * The rarity is ln(1 + (N − n + ½) / (n + ½)), which is never negative.
 * Source of the formula: S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
 */
export function indexBm25(documents: readonly CountedTerms[], termCount: number): Bm25Index {
  const documentFrequency = new Uint32Array(termCount);
  for (const { terms } of documents)
    for (const term of terms) documentFrequency[term] = at(documentFrequency, term) + 1;
  const offsets = new Uint32Array(termCount + 1);
  for (let term = 0; term < termCount; term++) offsets[term + 1] = at(offsets, term) + at(documentFrequency, term);

  const total = at(offsets, termCount);
  const index = { documents: new Uint32Array(total), weights: new Float64Array(total) };
  const next = offsets.slice();
  const average = documents.reduce((sum, { document }) => sum + document.length, 0) / Math.max(1, documents.length);
  documents.forEach(({ document: { length }, terms, counts }, document) => {
    for (let each = 0; each < terms.length; each++) {
      const [term, count] = [at(terms, each), at(counts, each)];
      const place = at(next, term);
      next[term] = place + 1;
      index.documents[place] = document;
      index.weights[place] = (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average));
    }
  });
  const idf = Float64Array.from(documentFrequency, (n) => Math.log(1 + (documents.length - n + 0.5) / (n + 0.5)));
  return { idf, documentFrequency, offsets, ...index };
}

/** The score of one document for a query in which every term counts once. */
export function scoreBm25(index: Bm25Index, query: Iterable<number>, document: number): number {
  let score = 0;
  for (const term of query) score += scoreOfTerm(index, term, document);
  return score;
}

/** What one term adds to the score of a document; 0 where it does not occur in it. */
export function scoreOfTerm(index: Bm25Index, term: number, document: number): number {
  let low = at(index.offsets, term);
  let high = at(index.offsets, term + 1);
  const end = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(index.documents, middle) < document) low = middle + 1;
    else high = middle;
  }
  return low < end && index.documents[low] === document ? at(index.idf, term) * at(index.weights, low) : 0;
}

/** A document with how often each of its terms stands in it. */
export interface CountedTerms {
  readonly document: Uint32Array;
  /** Each of its terms once, in the order in which they first stand in it, and beside it how often it does. */
  readonly terms: Uint32Array;
  readonly counts: Uint32Array;
}

/** Counts the terms of a document. */
export function countedTerms(document: Uint32Array): CountedTerms {
  const counts = new Map<number, number>();
  for (const term of document) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { document, terms: Uint32Array.from(counts.keys()), counts: Uint32Array.from(counts.values()) };
}

/** An element that is known to be there; 0 beyond the end. */
export function at(numbers: Uint32Array | Float64Array, place: number): number {
  return numbers[place] ?? 0;
}
