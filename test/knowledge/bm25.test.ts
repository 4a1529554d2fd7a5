import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWeights, indexBm25, reindexBm25, scoreBm25, scoreOfTerm } from '../../src/knowledge/bm25.ts';

/*
 * Three documents of 4, 2 and 3 terms, average 3. Worked by hand with k1 = 1.2 and b = 0.75:
 *   idf of a term in one of three documents: ln(1 + 2.5 / 1.5) = ln(8/3) = 0.980829
 *   idf of a term in two of three:           ln(1 + 1.5 / 2.5) = ln(1.6) = 0.470004
 *   weight of 2 mentions in a document of 4: 2 × 2.2 / (2 + 1.2 × (0.25 + 0.75 × 4/3)) = 4.4 / 3.5 = 1.257143
 *   weight of 1 mention in a document of 4:  2.2 / (1 + 1.5) = 0.88
 *   weight of 1 mention in a document of 2:  2.2 / (1 + 1.2 × (0.25 + 0.75 × 2/3)) = 2.2 / 1.9 = 1.157895
 *   weight of 1 mention in a document of 3:  2.2 / (1 + 1.2) = 1
 */
const [pool, queue, disk, cable] = [1, 2, 3, 4];
const same = Uint32Array.from({ length: 5 }, (_, word) => word);
const documents = [
  Uint32Array.of(pool, 0, pool, queue, disk),
  Uint32Array.of(pool, queue, 0, 0),
  Uint32Array.of(cable, disk, 0, disk),
];
const index = indexBm25(documents, same, 5);

describe('BM25', () => {
  it.each([
    ['a rare term, mentioned once', cable, 2, 0.980829 * 1],
    ['a commoner term, mentioned twice', pool, 0, 0.470004 * 1.257143],
    ['in a shorter document', pool, 1, 0.470004 * 1.157895],
    ['mentioned once in a longer document', queue, 0, 0.470004 * 0.88],
    ['a term that is not there', cable, 0, 0],
    ['a term that is in documents before and after', disk, 1, 0],
  ])('%s', (_, term, document, expected) => {
    expect(scoreOfTerm(index, term, document)).toBeCloseTo(expected, 5);
  });

  it('adds the terms of a query', () => {
    expect(scoreBm25(index, [pool, queue, cable], 1)).toBeCloseTo(2 * 0.470004 * 1.157895, 5);
  });

  it('counts in how many documents a term is', () => {
    expect([...index.documentFrequency]).toEqual([0, 2, 2, 2, 1]);
  });

  it('scores the terms that are indexed as if all were', () => {
    const some = indexBm25(documents, Uint32Array.of(0, 0, queue, 0, cable), 5);
    for (const document of [0, 1, 2]) {
      for (const term of [queue, cable])
        expect(scoreOfTerm(some, term, document)).toBe(scoreOfTerm(index, term, document));
      expect(scoreOfTerm(some, pool, document)).toBe(0);
    }
  });

  it('takes words of one term for the same', () => {
    const plural = indexBm25(documents, Uint32Array.of(0, pool, pool, disk, cable), 5);
    expect(plural.documentFrequency[pool]).toBe(2);
    expect(scoreOfTerm(plural, pool, 1)).toBeCloseTo(0.470004 * ((2 * 2.2) / (2 + 0.9)), 5);
  });

  it('has nothing to say about no documents', () => {
    expect(scoreBm25(indexBm25([], same, 1), [0], 0)).toBe(0);
  });

  it('is after changes what it would be made anew', () => {
    const word = fc.nat({ max: 9 });
    const text = fc.array(word, { maxLength: 8 }).map((words) => Uint32Array.from(words));
    const changes = fc.array(fc.record({ number: fc.nat({ max: 4 }), now: text }), { maxLength: 5 });
    // Words above five come with the changes, and so do their terms.
    const few = text.map((words) => words.map((each) => each % 6));
    fc.assert(
      fc.property(fc.array(few, { minLength: 5, maxLength: 5 }), changes, (before, changed) => {
        const terms = Uint32Array.from([0, 1, 2, 2, 3, 4, 5, 5, 6, 7]);
        const now = [...before];
        let again = indexBm25(before, terms.slice(0, 6), 5);
        for (const change of changed) {
          again = reindexBm25(again, [{ ...change, before: now[change.number] ?? new Uint32Array() }], terms, 8);
          now[change.number] = change.now;
        }
        const anew = indexBm25(now, terms, 8);
        for (const [term, document] of [...terms].flatMap((each) => now.map((_, number) => [each, number] as const)))
          expect(scoreOfTerm(again, term, document)).toBe(scoreOfTerm(anew, term, document));
        const sums = [again, anew].map((each) => {
          const scores = new Float64Array(5);
          for (const term of terms) if (term !== 0) addWeights(each, term, 0.3, 4, scores);
          return [...scores];
        });
        expect(sums[0]).toEqual(sums[1]);
        if (changed.length > 0) expect([...again.documentFrequency]).toEqual([...anew.documentFrequency]);
      }),
    );
  });
});
