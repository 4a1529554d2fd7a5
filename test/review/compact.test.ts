import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCompact } from '../../src/review/compact.ts';

describe('createCompact', () => {
  it('copies plain data as it is, whatever stands in it', () => {
    const compact = createCompact();
    fc.assert(
      fc.property(fc.object({ withNullPrototype: false }), (value) => {
        expect(compact(value)).toStrictEqual(value);
      }),
    );
    const odd = { half: '\ud800', none: Number.NaN, far: Number.POSITIVE_INFINITY, gone: undefined };
    expect(compact(odd)).toStrictEqual(odd);
  });

  it('shares what was shared', () => {
    const place = { line: 1 };
    const { a, b } = createCompact()({ a: { place }, b: { place } });
    expect(a.place).toBe(b.place);
    expect(a.place).not.toBe(place);
  });
});
