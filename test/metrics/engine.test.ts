import { describe, expect, it } from 'vitest';
import { measure, measureWhenAsked } from '../../src/metrics/engine.ts';
import { metricsOf } from '../../src/metrics/index.ts';
import type { Metric, MetricResult } from '../../src/metrics/metric.ts';
import { aContext } from './a-context.ts';
import { register, twelveReviews } from './twelve-reviews.ts';

const context = aContext('2026-07-15', twelveReviews, { register });
const results = new Map(measure(twelveReviews, context).map((result) => [result.id, result]));

function result(id: string): MetricResult {
  const found = results.get(id);
  if (!found) throw new Error(`No metric ${id}`);
  return found;
}

const part = (id: string, key: string) => result(id).groups.find((group) => group.by === 'part' && group.key === key);

describe('twelve reviews, worked by hand in twelve-reviews.ts', () => {
  it.each([
    // 1 5 10 20 [20] 30 30 60 2880; p90 = 60 + 0.2 · 2820
    ['time-to-detect', 20, 9, 10, { 'started unknown': 1 }, { p90: 624, mean: 3056 / 9 }],
    // 0 0 2 3 [5] 10 10 15 60; p90 = 15 + 0.2 · 45
    ['time-to-acknowledge', 5, 9, 10, { 'responded unknown': 1 }, { p90: 24, mean: 105 / 9 }],
    // 40 50 60 [60 60] 90 120 4320; p90 = 120 + 0.3 · 4200
    ['time-to-contain', 60, 8, 10, { 'contained not answered': 1, 'started unknown': 1 }, { p90: 1380, mean: 600 }],
    // 60 100 120 [120 120] 180 200 5760; p90 = 200 + 0.3 · 5560
    ['time-to-resolve', 120, 8, 10, { 'not resolved': 1, 'started unknown': 1 }, { p90: 1868, mean: 832.5 }],
    // 2 2 3 [4 5] 7 10 12; p90 = 10 + 0.3 · 2
    [
      'time-to-review',
      4.5,
      8,
      10,
      { 'not resolved': 1, 'review not held': 1 },
      { p90: 10.6, mean: 5.625, inside_target: 6 / 9, inside_target_n: 9 },
    ],
    ['severity-distribution', 10, 10, 10, {}, { SEV1: 3, SEV2: 3, SEV3: 3, SEV4: 1 }],
    ['recurrence-rate', 0.3, 10, 10, {}, { recurrences: 3, 'while an action was open': 1 }],
    // Final: 01 02 03 04 09 10 11; not: 05 and INC-99 of the register. Not due yet: 12 and INC-98.
    [
      'review-completion-rate',
      7 / 9,
      9,
      12,
      { 'not due yet': 2, 'not resolved': 1 },
      { final: 7, 'in-review': 1, draft: 0, missing: 1 },
    ],
    [
      'action-implementation-rate',
      6 / 9,
      9,
      12,
      { 'open and not due yet': 1, 'open without a target date': 1, 'review is a draft': 1 },
      // In time: 01#1 09#1 11#1 11#2; not: 01#2 02#2 12#1; of 03#2 nobody knows.
      { done: 6, overdue: 2, dropped: 1, by_target: 4 / 7, by_target_n: 7 },
    ],
    // 0 1+ 10 14 21 25 104+ 153+ 188+: 8/9 · 6/7 · 5/6 · 4/5 · 3/4 = 8/21, below one half first at 25.
    [
      'action-closing-time',
      25,
      9,
      12,
      { 'done on an unknown day': 1, 'dropped on an unknown day': 1, 'review is a draft': 1 },
      { closed: 5, open: 4, closed_by_day_30: 13 / 21, closed_by_day_90: 13 / 21 },
    ],
    ['process-adherence', 25 / 30, 30, 40, { 'no such checklist': 3, 'not applicable': 6, 'review not final': 1 }, {}],
    [
      'phase-performance',
      32 / 39,
      39,
      50,
      { 'duration unknown': 6, 'no plan': 1, 'too imprecise to rate': 4 },
      { SIGNIFICANT_DELAY: 4, MINOR_DELAY: 3, ON_TIME: 4, FASTER_THAN_PLANNED: 28 },
    ],
    [
      'runbook-effectiveness',
      0.5,
      4,
      12,
      { 'no runbook named': 7, 'not used': 1 },
      { helped: 2, outdated: 1, incomplete: 0, missing: 1 },
    ],
    ['downtime', 6430, 8, 10, { unknown: 2 }, { derived: 4, median: 95 }],
    ['users-affected', 2840, 7, 10, { 'not answered': 1, unknown: 2 }, { median: 300, mean: 2840 / 7 }],
    ['support-tickets', 80, 7, 10, { 'not answered': 1, unknown: 2 }, { median: 5 }],
    ['data-loss', 15, 6, 10, { 'not answered': 1, unknown: 3 }, { median: 0 }],
    ['cost-eur', 13_010, 4, 10, { 'in another currency': 2, 'not answered': 1, unknown: 3 }, { median: 3000 }],
    ['cost-usd', 500, 2, 10, { 'in another currency': 4, 'not answered': 1, unknown: 3 }, { mean: 250 }],
  ])('%s is %d', (id, value, n, of, left_out, also) => {
    const found = result(id);
    expect(found.value).toBeCloseTo(value, 9);
    expect({ n: found.n, of: found.of, left_out: found.left_out }).toEqual({ n, of, left_out });
    for (const [name, number] of Object.entries(also)) {
      expect(found.counts[name] ?? found.also[name], name).toBeCloseTo(number, 9);
    }
  });

  it('measures nothing else, and every currency apart', () => {
    expect(results.size).toBe(19);
    expect([...results.values()].filter((each) => each.id.startsWith('cost')).map((each) => each.unit)).toEqual([
      'money:EUR',
      'money:USD',
    ]);
  });

  it('names the currency in which it adds up', () => {
    expect(result('cost-eur').title).toBe('Cost in EUR');
    expect(result('cost-usd').definition).toMatch(/^Cost in USD, added up/);
    const [cost] = measure([], aContext('2026-07-15', []), { metrics: ['cost'] });
    expect([cost?.id, cost?.title, cost?.definition.slice(0, 15)]).toEqual(['cost', 'Cost', 'Cost, added up ']);
  });

  it('keeps drills and near misses outside', () => {
    for (const each of results.values()) expect(each.outside).toEqual({ drill: 1, 'near-miss': 1 });
  });

  it.each([
    // SciPy 1.17.1: binomtest(3, 10), binomtest(7, 9) with method="wilson"; chi2 for the count; ecdf with "log-log".
    ['recurrence-rate', 0.10779126740630095, 0.6032218525388546],
    ['review-completion-rate', 0.4525889691069889, 0.9367748928821533],
    ['severity-distribution', 4.7953886961324335, 18.39035604201778],
    // Sums of the lowest and of the highest possible durations: INC-11 may have lasted a day less or more.
    ['downtime', 4990, 7870],
  ])('%s has its exact interval', (id, low, high) => {
    expect(result(id).interval?.[0]).toBeCloseTo(low, 7);
    expect(result(id).interval?.[1]).toBeCloseTo(high, 7);
  });

  it('gives no interval to sums that are exact, nor to what too few samples support', () => {
    expect(result('cost-eur').interval).toBeNull();
    expect(result('users-affected').interval).toBeNull();
    expect(result('cost-eur').also['median_low']).toBeNull();
  });

  it('tells the end of an interval that open actions do not let it reach', () => {
    const { interval, also } = result('action-closing-time');
    expect({ interval, low: also['median_low'], high: also['median_high'] }).toEqual({
      interval: null,
      low: 0,
      high: null,
    });
  });

  it.each([
    ['process-adherence', 'Detection', 4 / 6, 6],
    ['process-adherence', 'Assessment', 4 / 5, 5],
    ['process-adherence', 'Communication', 4 / 5, 5],
    ['process-adherence', 'Escalation', 1, 4],
    ['process-adherence', 'Resolution', 1, 5],
    ['process-adherence', 'Documentation', 4 / 5, 5],
    ['phase-performance', 'Detection', 4 / 8, 8],
    ['phase-performance', 'Response', 1, 8],
    ['phase-performance', 'Containment', 6 / 7, 7],
    ['phase-performance', 'Resolution', 1, 8],
    ['phase-performance', 'Review', 6 / 8, 8],
    ['runbook-effectiveness', 'Failover', 0, 1],
    ['runbook-effectiveness', 'runbooks/db.md', 2 / 3, 3],
    ['severity-distribution', 'SEV1', 3, 3],
    ['severity-distribution', 'SEV4', 1, 1],
    ['recurrence-rate', 'while-open', 1 / 10, 10],
  ])('%s of %s', (id, key, value, n) => {
    expect(part(id, key)?.value).toBeCloseTo(value, 9);
    expect(part(id, key)?.n).toBe(n);
  });

  it('sets planned beside actual, phase by phase', () => {
    // Planned 5 10 20 30 60 5 30 30, actual 5 30 10 60 1 20 2880 30.
    expect(part('phase-performance', 'Detection')?.also).toMatchObject({ planned_median: 25, actual_median: 25 });
    expect(part('phase-performance', 'Containment')?.counts).toMatchObject({ MINOR_DELAY: 1, FASTER_THAN_PLANNED: 6 });
  });

  it('keeps a runbook that was named but never used, without a number', () => {
    expect(part('runbook-effectiveness', 'runbooks/search.md')).toMatchObject({ value: null, n: 0, of: 1 });
  });

  it('says in words what the number shows and what the last complete quarter changed', () => {
    expect(result('cost-usd').sentence).toBe('Total 500 USD, from 2 of 10 incidents.');
    expect(result('time-to-detect').sentence).toMatch(
      /^Median 20 min \(95 % interval .+ to .+\), from 9 of 10 incidents\. 2026-Q2 against 2026-Q1: no detectable change \(n = 4 against 4\)\.$/,
    );
  });

  it('gives every measurement as a point with its bounds', () => {
    const points = result('time-to-detect').points;
    expect(points).toHaveLength(9);
    expect(points.find(({ id }) => id === 'INC-05')).toEqual({ id: 'INC-05', value: 20, low: 10, high: 30 });
    expect(points.find(({ id }) => id === 'INC-11')).toEqual({ id: 'INC-11', value: 2880, low: 1440, high: 4320 });
    expect(result('action-closing-time').points.find(({ id }) => id === 'INC-01#2')).toMatchObject({
      value: 188,
      censored: true,
    });
    expect(result('recurrence-rate').points).toEqual([]);
  });
});

describe('numbers that are worked out when they are asked for', () => {
  const own: Metric = {
    ...(metricsOf(twelveReviews)[0] as Metric),
    id: 'own',
    find() {
      throw new Error('Somebody looked at it');
    },
  };
  const options = { by: ['quarter', 'severity'], partsBy: 'quarter' } as const;

  it('are the same, field by field', () => {
    const asked = measureWhenAsked(twelveReviews, context, options);
    const measured = measure(twelveReviews, context, options);
    expect(JSON.stringify(asked)).toBe(JSON.stringify(measured));
    expect(asked.some(({ cells }) => cells)).toBe(true);
  });

  it('leave all others alone', () => {
    const asked = measureWhenAsked(twelveReviews, { ...context, ownMetrics: [own] }, options);
    expect(asked.find(({ id }) => id === 'time-to-detect')?.sentence).toContain('20 min');
    expect(() => asked.find(({ id }) => id === 'own')?.value).toThrow('Somebody looked at it');
    expect(() => measure(twelveReviews, { ...context, ownMetrics: [own] }, options)).toThrow('Somebody looked at it');
  });
});
