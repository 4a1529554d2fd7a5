import { describe, expect, it } from 'vitest';
import { exactly, leftOut } from '../../src/metrics/finding.ts';
import { pointsOf } from '../../src/metrics/measured.ts';

describe('the points of a metric', () => {
  it('stand in the order of their ids, then of their values, without what was left out', () => {
    const findings = [exactly('B', 2), exactly('A', 3), leftOut('C', 'unknown'), exactly('A', 1)];
    expect(pointsOf(findings).map(({ id, value }) => `${id} ${value}`)).toEqual(['A 1', 'A 3', 'B 2']);
  });

  it('are without the noise of binary fractions', () => {
    const noisy = { id: 'A', value: 0.1 + 0.2, low: 1.1 + 2.2, high: 0.1 * 3, censored: true };
    expect(pointsOf([noisy])).toEqual([{ id: 'A', value: 0.3, low: 3.3, high: 0.3, censored: true }]);
    expect(pointsOf([exactly('A', 0)])).toEqual([{ id: 'A', value: 0, low: 0, high: 0 }]);
  });
});
