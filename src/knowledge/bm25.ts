/** Documents as lists of numbers of words, ready to be scored against each other. */
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
 * Indexes documents for Okapi BM25, each given as the words in it with repetitions: 0 is a gap, and `terms` holds the
 * term of each other word, numbered from 1 below `termCount`. A word of the term 0 is counted and not indexed.
 * The rarity is ln(1 + (N − n + ½) / (n + ½)), which is never negative.
 * Source of the formula: S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
 */
export function indexBm25(documents: readonly Uint32Array[], terms: Uint32Array, termCount: number): Bm25Index {
  const documentFrequency = new Uint32Array(termCount);
  const lengths = new Uint32Array(documents.length);
  // In which document, counted from 1, each term was seen last.
  const seen = new Uint32Array(termCount);
  for (const [number, document] of documents.entries()) {
    let length = 0;
    for (let place = 0; place < document.length; place++) {
      const word = at(document, place);
      if (word === 0) continue;
      length += 1;
      const term = at(terms, word);
      if (term === 0 || seen[term] === number + 1) continue;
      seen[term] = number + 1;
      documentFrequency[term] = at(documentFrequency, term) + 1;
    }
    lengths[number] = length;
  }
  const offsets = new Uint32Array(termCount + 1);
  for (let term = 0; term < termCount; term++) offsets[term + 1] = at(offsets, term) + at(documentFrequency, term);

  const total = at(offsets, termCount);
  const index = { documents: new Uint32Array(total), weights: new Float64Array(total) };
  const next = offsets.slice();
  seen.fill(0);
  for (const [number, document] of documents.entries()) {
    for (let word = 0; word < document.length; word++) {
      const term = at(terms, at(document, word));
      if (term === 0) continue;
      if (seen[term] !== number + 1) {
        seen[term] = number + 1;
        const place = at(next, term);
        next[term] = place + 1;
        index.documents[place] = number;
      }
      const place = at(next, term) - 1;
      index.weights[place] = at(index.weights, place) + 1;
    }
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length);
  for (let place = 0; place < total; place++) {
    const [count, length] = [at(index.weights, place), at(lengths, at(index.documents, place))];
    index.weights[place] = (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average));
  }
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

/** An element that is known to be there; 0 beyond the end. */
export function at(numbers: Uint32Array | Float64Array, place: number): number {
  return numbers[place] ?? 0;
}
