import { describe, expect, it } from 'vitest';
import { lazily, withLazily } from '../../src/review/lazily.ts';

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
