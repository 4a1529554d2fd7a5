import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Sequence, Sequences } from '../../../src/publish/leaks/sequences.ts';
import { wordHashesOf, wordHashOf } from '../../../src/publish/leaks/word-hashes.ts';
import { wordsOf } from '../../../src/publish/leaks/words.ts';
import { fuzz } from '../../fuzz/fuzz.ts';

/** Letters that are folded, joined, unseen or written in two halves, beside plain ones. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...'aA zZ09-_.İıſßﬁ½…\u00A0\u00ADé\u0301Å㎏ΑΣς断한\u1112\u1161\u11AB\u200D\u001E\n',
        '𝒜',
        '𐐀',
        '🔥',
        '\uD800',
      ),
      { maxLength: 30 },
    )
    .map((characters) => characters.join('')),
);

describe('numbers of words', () => {
  it('are those of the same words in the same order, in any text', () => {
    fuzz('words as numbers', 3000, text, (given) => {
      const { all, count } = wordHashesOf(given);
      expect([...all.slice(0, count)]).toEqual(wordsOf(given).map(wordHashOf));
    });
  });
});

describe('sequences', () => {
  const few = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 9 });

  it('are all found wherever they stand, and nothing else is', () => {
    const lists = fc.tuple(fc.array(few, { maxLength: 6 }), fc.array(few, { maxLength: 6 }));
    fuzz('sequences of words', 500, lists, ([sought, lines]) => {
      const words = lines.flat();
      const search = new Sequences<Sequence>();
      for (const each of sought) search.add({ kind: 'text', words: each, from: 0, to: each.length });
      const found = search.find(words.join(' ')).map(({ at, sequence }) => `${at} ${sequence.words.join(' ')}`);
      const expected = [...new Set(sought.map((each) => each.join(' ')))].flatMap((each) =>
        words.flatMap((_, at) => (`${words.slice(at).join(' ')} `.startsWith(`${each} `) ? [`${at} ${each}`] : [])),
      );
      expect(found.sort()).toEqual(expected.sort());
    });
  });

  it('of two kinds are two, and those that are the same are one', () => {
    const search = new Sequences<Sequence>();
    for (const kind of ['text', 'name', 'text']) search.add({ kind, words: ['x', 'one', 'two'], from: 1, to: 3 });
    expect(search.count).toBe(2);
    expect(search.find('One, two')).toHaveLength(2);
  });
});
