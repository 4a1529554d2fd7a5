import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, withoutTouching } from '../../../site/components/axis-labels.ts';

/** Pixels of a narrow phone's picture between which a label stands. */
function stretch(label: { readonly at: number; readonly text: string }): readonly [number, number] {
  const width = label.text.length * 7;
  const at = (label.at / 100) * 320;
  const start = { start: at, middle: at - width / 2, end: at - width }[anchorOf(label)];
  return [start, start + width];
}

const label = fc.record({
  at: fc.double({ min: 0, max: 100, noNaN: true }),
  text: fc.string({ minLength: 1, maxLength: 14 }),
});
const labels = fc.array(label, { minLength: 2, maxLength: 12 }).map((given) => given.toSorted((a, b) => a.at - b.at));

describe('words along an axis', () => {
  it('never touch on a phone but for the first and the last, which always stand', () => {
    fc.assert(
      fc.property(labels, (given) => {
        const kept = withoutTouching(given);
        expect([kept[0], kept.at(-1)]).toEqual([given[0], given.at(-1)]);
        for (const [index, each] of kept.slice(1).entries()) {
          const before = kept[index];
          if (before && kept.length > 2) expect(stretch(each)[0] - stretch(before)[1]).toBeGreaterThan(4);
        }
      }),
    );
  });

  it('stay within the picture', () => {
    fc.assert(
      fc.property(label, (given) => {
        const [start, end] = stretch(given);
        expect(start).toBeGreaterThan(-1);
        expect(end).toBeLessThan(321);
      }),
    );
  });

  it('are left out only where they would touch', () => {
    const far = [0, 25, 50, 75, 100].map((at) => ({ at, text: `${at}` }));
    expect(withoutTouching(far)).toEqual(far);
    expect(withoutTouching([])).toEqual([]);
    expect(withoutTouching([{ at: 0, text: 'alone' }])).toHaveLength(1);
    const near = [0, 14, 40, 98, 100].map((at) => ({ at, text: '10 min' }));
    expect(withoutTouching(near).map(({ at }) => at)).toEqual([0, 40, 100]);
  });
});
