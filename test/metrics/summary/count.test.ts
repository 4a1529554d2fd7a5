import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/metrics/finding.ts';
import { compareCounts, summariseCount } from '../../../src/metrics/summary/count.ts';

const some = (count: number) => Array.from({ length: count }, (_, index) => exactly(`A${index}`, 1));

describe('counts', () => {
  it.each([
    [0, 0, undefined],
    [1, 0, 1],
    [0, 1, -1],
    [3, 8, -5],
  ])('of %i later and %i earlier differ by %s', (later, earlier, difference) => {
    expect(compareCounts(some(later), some(earlier))?.value).toBe(difference);
  });

  it('have an interval, also where there were none', () => {
    expect(summariseCount([])).toMatchObject({ value: 0, interval: [0, expect.closeTo(3.689, 3)], also: {} });
    expect(summariseCount(some(2)).value).toBe(2);
  });
});
