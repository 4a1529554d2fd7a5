/** Documents as lists of numbers of words, ready to be scored against each other. */
export interface Bm25Index {
  /** Rarity of each term. */
  readonly idf: Float64Array;
  /** Number of documents that hold each term. */
  readonly documentFrequency: Uint32Array;
  /** How many words each document has. */
  readonly lengths: Uint32Array;
  /** What the length of each document takes from the weight of its terms. */
  readonly norms: Float64Array;
  /** Which documents hold each term. */
  readonly postings: Postings;
  /** How often each term stands in documents that have changed since: what `postings` says of those holds no longer. */
  readonly changed: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

interface Postings {
  /** Where those of each term begin; one entry more than there are terms. */
  readonly offsets: Uint32Array;
  /** Documents, in ascending order for each term. */
  readonly documents: Uint32Array;
  /** Beside each document how often the term stands in it. */
  readonly counts: Uint32Array;
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
  const postings = { offsets, documents: new Uint32Array(total), counts: new Uint32Array(total) };
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
        postings.documents[place] = number;
      }
      const place = at(next, term) - 1;
      postings.counts[place] = at(postings.counts, place) + 1;
    }
  }
  return { ...scales(documentFrequency, lengths), postings, changed: new Map() };
}

/** A document that has changed: its number, and its words before and now. */
export interface ChangedDocument {
  readonly number: number;
  readonly before: Uint32Array;
  readonly now: Uint32Array;
}

/**
 * What {@link indexBm25} would make of the documents after some of them have changed, without looking at the others.
 * `before` is the index of what all of them were; terms may have been added to the end of its list.
 */
export function reindexBm25(
  before: Bm25Index,
  documents: readonly ChangedDocument[],
  terms: Uint32Array,
  termCount: number,
): Bm25Index {
  const documentFrequency = new Uint32Array(termCount);
  documentFrequency.set(before.documentFrequency);
  const lengths = before.lengths.slice();
  const changed = new Map(before.changed);
  for (const document of documents) {
    for (const term of countsIn(document.before, terms).keys())
      documentFrequency[term] = at(documentFrequency, term) - 1;
    const counts = countsIn(document.now, terms);
    for (const term of counts.keys()) documentFrequency[term] = at(documentFrequency, term) + 1;
    lengths[document.number] = document.now.reduce((length, word) => (word === 0 ? length : length + 1), 0);
    changed.set(document.number, counts);
  }
  return { ...scales(documentFrequency, lengths), postings: before.postings, changed };
}

/** How often each term stands in a document. */
function countsIn(document: Uint32Array, terms: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const word of document) {
    const term = at(terms, word);
    if (term !== 0) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** What follows from how many documents hold each term and how long all of them are. */
function scales(documentFrequency: Uint32Array, lengths: Uint32Array) {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const norms = Float64Array.from(lengths, (length) => K1 * (1 - B + (B * length) / average));
  const idf = Float64Array.from(documentFrequency, (n) => Math.log(1 + (lengths.length - n + 0.5) / (n + 0.5)));
  return { documentFrequency, lengths, norms, idf };
}

/** The score of one document for a query in which every term counts once. */
export function scoreBm25(index: Bm25Index, query: Iterable<number>, document: number): number {
  let score = 0;
  for (const term of query) score += scoreOfTerm(index, term, document);
  return score;
}

/** What one term adds to the score of a document; 0 where it does not occur in it. */
export function scoreOfTerm(index: Bm25Index, term: number, document: number): number {
  return at(index.idf, term) * weightIn(index, document, countIn(index, term, document));
}

/** Adds to the scores of all documents before one (by number) some share of the weight that a term has in them. */
export function addWeights(index: Bm25Index, term: number, share: number, end: number, scores: Float64Array): void {
  const { offsets, documents, counts } = index.postings;
  const isUnchanged = index.changed.size === 0;
  const add = (document: number, count: number): void => {
    scores[document] = at(scores, document) + share * weightIn(index, document, count);
  };
  for (let place = at(offsets, term); place < at(offsets, term + 1); place++) {
    const document = at(documents, place);
    if (document >= end) break;
    if (isUnchanged || !index.changed.has(document)) add(document, at(counts, place));
  }
  for (const [document, changed] of index.changed) if (document < end) add(document, changed.get(term) ?? 0);
}

/** The weight of a term that stands so often in a document, without its rarity. */
function weightIn({ norms }: Bm25Index, document: number, count: number): number {
  return count === 0 ? 0 : (count * (K1 + 1)) / (count + at(norms, document));
}

function countIn({ postings: { offsets, documents, counts }, changed }: Bm25Index, term: number, document: number) {
  const now = changed.get(document);
  if (now) return now.get(term) ?? 0;
  let low = at(offsets, term);
  let high = at(offsets, term + 1);
  const end = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(documents, middle) < document) low = middle + 1;
    else high = middle;
  }
  return low < end && documents[low] === document ? at(counts, low) : 0;
}

/** An element that is known to be there; 0 beyond the end. */
export function at(numbers: Uint32Array | Float64Array, place: number): number {
  return numbers[place] ?? 0;
}
