import { describe, expect, it } from 'vitest';
import { measure } from '../../src/metrics/engine.ts';
import type { MetricResult } from '../../src/metrics/metric.ts';
import { shownGroups } from '../../src/metrics/shown-groups.ts';
import { aContext } from './a-context.ts';
import { register, twelveReviews } from './twelve-reviews.ts';

const context = aContext('2026-07-15', twelveReviews, { register });
const results = measure(twelveReviews, context, shownGroups);

function result(id: string): MetricResult {
  const found = results.find((one) => one.id === id);
  if (!found) throw new Error(`No metric ${id}`);
  return found;
}

describe('parts within quarters', () => {
  it('add up to their part and to their quarter', () => {
    const { cells = [], groups } = result('severity-distribution');
    for (const group of groups.filter(({ by }) => by !== 'severity')) {
      const own = cells.filter(({ key, part }) => (group.by === 'part' ? part : key) === group.key);
      expect(own.reduce((sum, { n }) => sum + n, 0)).toBe(group.n);
    }
  });

  it('leave no hole: every part stands in every quarter, in reading order', () => {
    const { cells = [], groups } = result('process-adherence');
    const quarters = groups.filter(({ by }) => by === 'quarter').map(({ key }) => key);
    const parts = groups.filter(({ by }) => by === 'part').map(({ key }) => key);
    expect(cells.map(({ key, part }) => `${key} ${part}`)).toEqual(
      quarters.flatMap((quarter) => parts.map((part) => `${quarter} ${part}`)),
    );
  });

  it('are there only where parts are, and only when asked for', () => {
    expect(result('time-to-resolve').cells).toBeUndefined();
    expect(measure(twelveReviews, context).every(({ cells }) => cells === undefined)).toBe(true);
  });
});

describe('the curve of closing times', () => {
  it('passes one half at the median', () => {
    const { curve = [], value } = result('action-closing-time');
    expect(curve.find(({ surviving }) => surviving <= 0.5)?.time).toBe(value);
  });

  it('stands with lifetimes only', () => {
    expect(results.filter(({ curve }) => curve !== undefined).map(({ id }) => id)).toEqual(['action-closing-time']);
  });
});
