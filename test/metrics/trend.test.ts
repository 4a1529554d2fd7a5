import { describe, expect, it } from 'vitest';
import { measure } from '../../src/metrics/engine.ts';
import { quartersOf } from '../../src/metrics/trend.ts';
import { aContext } from './a-context.ts';
import { aReview } from './a-review.ts';

/** Incidents on the first days of a month, each resolved after so many minutes. */
function incidents(month: string, minutes: readonly number[]) {
  return minutes.map((length, index) => {
    const started = Date.parse(`${month}-${String(index + 1).padStart(2, '0')}T10:00Z`);
    const resolved = new Date(started + length * 60_000).toISOString();
    return aReview({ id: `${month}-${index}`, times: { started: new Date(started).toISOString(), resolved } });
  });
}

function sentence(id: string, reviews: ReturnType<typeof incidents>, options = {}) {
  return measure(reviews, aContext('2026-07-15', reviews), { metrics: [id], ...options })[0]?.sentence;
}

const quick = [12, 18, 20, 25, 31, 36, 44, 52, 60];
const slow = [300, 340, 390, 420, 460, 510, 580, 640, 700, 800, 900];

describe('the trend of the last complete quarter', () => {
  it('is claimed where the interval of the difference leaves zero', () => {
    expect(sentence('time-to-resolve', [...incidents('2026-02', slow), ...incidents('2026-05', quick)])).toMatch(
      /2026-Q2 against 2026-Q1: down by 7 h 59 min \(95 % interval of the difference −\d.* to −\d.*; n = 9 against 11\)\.$/,
    );
  });

  it('is not claimed where it does not, nor for a handful of incidents', () => {
    expect(
      sentence('time-to-resolve', [...incidents('2026-02', [...quick, 10, 200]), ...incidents('2026-05', quick)]),
    ).toMatch(/2026-Q2 against 2026-Q1: no detectable change \(n = 9 against 11\)\.$/);
    expect(
      sentence('time-to-resolve', [...incidents('2026-02', [1, 2, 3]), ...incidents('2026-05', [900, 950, 990])]),
    ).toMatch(/no detectable change \(n = 3 against 3\)\.$/);
  });

  it('compares counts too: four times as many incidents are more, a third more are not', () => {
    const many = Array.from({ length: 24 }, () => 10);
    expect(
      sentence('severity-distribution', [...incidents('2026-02', many.slice(0, 6)), ...incidents('2026-05', many)]),
    ).toContain('up by 18 (95 % interval of the difference ');
    expect(
      sentence('severity-distribution', [
        ...incidents('2026-02', many.slice(0, 6)),
        ...incidents('2026-05', many.slice(0, 8)),
      ]),
    ).toContain('no detectable change (n = 8 against 6)');
  });

  it('is silent where neither quarter has anything, and for totals, which are not estimates', () => {
    expect(sentence('time-to-resolve', incidents('2025-02', quick))).not.toContain('against');
    expect(sentence('downtime', [...incidents('2026-02', slow), ...incidents('2026-05', quick)])).not.toContain(
      'against',
    );
  });

  it.each([
    ['2026-07-01', {}, { later: '2026-Q2', earlier: '2026-Q1' }],
    ['2026-06-30', {}, { later: '2026-Q1', earlier: '2025-Q4' }],
    ['2026-07-15', { until: '2025-12-31' }, { later: '2025-Q4', earlier: '2025-Q3' }],
    ['2026-07-15', { until: '2025-12-30' }, { later: '2025-Q3', earlier: '2025-Q2' }],
    ['2026-07-15', { since: '2026-01-01' }, { later: '2026-Q2', earlier: '2026-Q1' }],
    ['2026-07-15', { since: '2026-01-02' }, undefined],
  ])('as of %s, narrowed to %j, compares %j', (asOfDay, filter, quarters) => {
    expect(quartersOf({ asOfDay }, filter)).toEqual(quarters);
  });
});
