import { describe, expect, it } from 'vitest';
import { lazily, withLazily } from '../../src/knowledge/lazily.ts';
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

  it('is not needed', () => {
    expect(makeAnew((a: number, b: number) => a + b, 1, 2)).toBe(3);
    expect(makeAnew.named('sum', [], () => 3)).toBe(3);
  });
});

describe('lazily', () => {
  it('works a field out when it is first asked for, and once', () => {
    const asked: string[] = [];
    const thing = lazily<{ readonly a: number; readonly b: number }>({
      a: () => asked.push('a'),
      b: () => asked.push('b'),
    });
    expect(asked).toEqual([]);
    expect([thing.b, thing.b]).toEqual([1, 1]);
    const other = withLazily(thing, { b: () => 10 });
    expect(asked).toEqual(['b']);
    expect({ ...other }).toEqual({ a: 2, b: 10 });
    expect(JSON.stringify(thing)).toBe('{"a":2,"b":1}');
    expect(asked).toEqual(['b', 'a']);
  });
});
