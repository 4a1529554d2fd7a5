import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexByDay } from '../../src/knowledge/by-day.ts';

describe('indexByDay', () => {
  it('finds what looking at every item finds, in the same order', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`);
    const item = fc.record({ day: fc.option(day, { nil: undefined }), name: fc.string() });
    fc.assert(
      fc.property(fc.array(item), day, day, (items, from, until) => {
        const inStretch = items.filter((each) => each.day !== undefined && each.day >= from && each.day <= until);
        expect(indexByDay(items, (each) => each.day)({ from, until })).toEqual(inStretch);
      }),
    );
  });
});
