import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Memory, makeAnew } from '../../src/knowledge/recall.ts';

describe('Memory', () => {
  it('gives again what was made of the same things, and makes anew what was not', () => {
    const { recall } = new Memory();
    let made = 0;
    const make = (thing: object, other: string, list: readonly string[]) => [++made, thing, other, list.join()];
    const [a, b] = [{}, {}];
    const first = recall(make, a, 'x', ['1', '2']);
    expect(recall(make, a, 'x', ['1', '2'])).toBe(first);
    expect(recall(make, b, 'x', ['1', '2'])).not.toBe(first);
    expect(recall(make, a, 'x', ['1', '2'])).toBe(first);
    expect(recall(make, a, 'y', ['1', '2'])).not.toBe(first);
    expect(recall(make, a, 'y', ['1', '3'])[3]).toBe('1,3');
    expect(made).toBe(4);
  });

  it('knows names, and things of which something is made under them', () => {
    const { recall } = new Memory();
    const of = {};
    const one = recall.named('one', ['given'], () => ({}), of);
    expect(recall.named('one', ['given'], () => ({}), of)).toBe(one);
    expect(recall.named('one', ['given'], () => ({}))).not.toBe(one);
    expect(recall.named('one', ['other'], () => ({}), of)).not.toBe(one);
  });

  it('forgets what has long not been asked for', () => {
    const memory = new Memory();
    const make = (_key: string) => ({});
    const [kept, left] = [memory.recall(make, 'kept'), memory.recall(make, 'left')];
    for (let turn = 0; turn < 40; turn += 1) {
      memory.turn();
      expect(memory.recall(make, 'kept')).toBe(kept);
    }
    expect(memory.recall(make, 'left')).not.toBe(left);
  });

  it('gives a list that equals one made anew, whatever has happened to what it is made of', () => {
    const entry = fc.record({ key: fc.nat(5), other: fc.nat(1) });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(entry, { maxLength: 8 }), fc.nat(1))), (turns) => {
        const { recall } = new Memory();
        for (const [entries, given] of turns) {
          const others = entries.map(({ other }) => other);
          const make = (key: number, at: number) => `${key} ${others[at]} ${given}`;
          const keys = entries.map(({ key }) => key);
          expect(recall.each('texts', [keys, others], [given], make)).toEqual(keys.map(make));
        }
      }),
    );
  });

  it('makes of a list only what is another one, what was put in or stands behind what was taken out', () => {
    const { recall } = new Memory();
    let made: string[] = [];
    const textsOf = (...letters: string[]) => {
      made = [];
      return recall.each('texts', [letters], [], (text) => {
        made.push(text);
        return { text };
      });
    };
    const first = textsOf('a', 'b', 'c', 'd');
    expect(textsOf('a', 'b', 'c', 'd')).toBe(first);
    expect(made).toEqual([]);
    const changed = textsOf('a', 'x', 'c', 'd');
    expect(made).toEqual(['x']);
    expect(changed[3]).toBe(first[3]);
    textsOf('a', 'x', 'c', 'y', 'd');
    expect(made).toEqual(['y']);
    expect(textsOf('x', 'c', 'y', 'd').at(-1)).toBe(first[3]);
    expect(made).toEqual([]);
  });

  it('gives the list itself where all that was made is the same, though not all that it was made of', () => {
    const { recall } = new Memory();
    const lengths = (...texts: string[]) => recall.each('lengths', [texts], [], ({ length }) => length);
    expect(lengths('a', 'bb')).toBe(lengths('c', 'bb'));
    expect(lengths('a', 'bb')).not.toBe(lengths('ccc', 'bb'));
  });

  it('is not needed', () => {
    expect(makeAnew.each('lengths', [['a', 'bb']], [], ({ length }) => length)).toEqual([1, 2]);
    expect(makeAnew((a: number, b: number) => a + b, 1, 2)).toBe(3);
    expect(makeAnew.named('sum', [], () => 3)).toBe(3);
  });
});
