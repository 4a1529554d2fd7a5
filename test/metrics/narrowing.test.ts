import { describe, expect, it } from 'vitest';
import { measure } from '../../src/metrics/engine.ts';
import type { MetricFilter } from '../../src/metrics/filter.ts';
import { type GroupKind, groupKinds } from '../../src/metrics/metric.ts';
import { aContext } from './a-context.ts';
import { aReview } from './a-review.ts';
import { register, twelveReviews } from './twelve-reviews.ts';

const context = aContext('2026-07-15', twelveReviews, { register });

function only(id: string, options: { by?: GroupKind | readonly GroupKind[]; filter?: MetricFilter }) {
  const [result] = measure(twelveReviews, context, { ...options, metrics: [id] });
  if (!result) throw new Error(`No metric ${id}`);
  return result;
}

describe('grouping', () => {
  const keys = (by: GroupKind) => only('time-to-resolve', { by }).groups.map(({ key, n, of }) => `${key} ${n}/${of}`);

  it('by quarter and month is in order of time, with quiet months filled in', () => {
    expect(keys('quarter')).toEqual(['2026-Q1 4/4', '2026-Q2 3/5', '2026-Q3 1/1']);
    expect(keys('month')).toEqual([
      '2026-01 2/2',
      '2026-02 1/1',
      '2026-03 1/1',
      '2026-04 1/2',
      '2026-05 1/2',
      '2026-06 1/1',
      '2026-07 1/1',
    ]);
    const gap = [
      aReview({ id: 'A', times: { started: '2024-05-01' } }),
      aReview({ id: 'B', times: { started: '2026-05-01' } }),
    ];
    const [counts] = measure(gap, aContext('2026-07-15', gap), { by: 'year', metrics: ['severity-distribution'] });
    expect(counts?.groups.filter(({ by }) => by === 'year').map(({ key, value }) => [key, value])).toEqual([
      ['2024', 1],
      ['2025', 0],
      ['2026', 1],
    ]);
  });

  it('by severity is in the order of the settings', () => {
    expect(keys('severity')).toEqual(['SEV1 3/3', 'SEV2 2/3', 'SEV3 3/3', 'SEV4 0/1']);
  });

  it('counts an incident in each of its systems and teams, and keeps the unknown last', () => {
    expect(keys('system')).toEqual(['checkout 8/10', 'search 1/1']);
    expect(keys('team')).toEqual(['discovery 1/1', 'payments 2/2', 'unknown 6/8']);
    expect(keys('cause')).toEqual(['capacity 1/1', 'software-change 1/1', 'unknown 6/8']);
    expect(keys('detected_by')).toEqual(['customer 1/1', 'monitoring 1/1', 'unknown 6/8']);
  });

  it('takes several kinds at once, one after the other', () => {
    const kinds = only('time-to-resolve', { by: groupKinds }).groups.map(({ by }) => by);
    expect([...new Set(kinds)]).toEqual([...groupKinds]);
  });

  it('is by the day on which the incident began where it was, or of the first milestone that is known', () => {
    const reviews = [
      aReview({ id: 'A', times: { started: '2026-04-01T00:30+02:00' } }),
      aReview({ id: 'B', times: { started: 'unknown', detected: '2026-03-31' } }),
      aReview({ id: 'C', times: {} }),
    ];
    const [counts] = measure(reviews, aContext('2026-07-15', reviews), {
      by: 'quarter',
      metrics: ['severity-distribution'],
    });
    const quarters = counts?.groups.filter(({ by }) => by === 'quarter').map(({ key, n }) => [key, n]);
    expect(quarters).toEqual([
      ['2026-Q1', 1],
      ['2026-Q2', 1],
      ['unknown', 1],
    ]);
  });
});

describe('narrowing', () => {
  it.each([
    [{ severity: ['SEV1'] }, 3],
    [{ severity: ['SEV1', 'SEV4'] }, 4],
    [{ system: ['search'] }, 1],
    [{ team: ['payments'] }, 2],
    [{ team: ['payments'], cause: ['capacity'] }, 1],
    [{ since: '2026-05-04' }, 4],
    [{ since: '2026-01-20', until: '2026-02-10' }, 2],
    [{ system: [] }, 10],
  ])('to %j leaves %d incidents', (filter, count) => {
    expect(only('severity-distribution', { filter }).value).toBe(count);
  });

  it('keeps the register where it can tell, and says so where it cannot', () => {
    expect(only('review-completion-rate', { filter: { severity: ['SEV2'] } })).toMatchObject({
      n: 4,
      counts: { final: 2, 'in-review': 1, missing: 1 },
      outside: { 'near-miss': 1 },
    });
    expect(only('review-completion-rate', { filter: { severity: ['SEV2'] } }).outside).toEqual({ 'near-miss': 1 });
    const narrowed = only('review-completion-rate', { filter: { system: ['checkout'] } });
    expect(narrowed.outside).toEqual({ drill: 1, 'facts unknown': 2, 'near-miss': 1 });
    expect(narrowed.counts).toMatchObject({ missing: 0 });
  });

  it('to a period counts what has no day', () => {
    const reviews = [aReview({ id: 'A', times: {} })];
    const filter = { since: '2026-01-01' };
    const [counts] = measure(reviews, aContext('2026-07-15', reviews), { filter, metrics: ['severity-distribution'] });
    expect(counts).toMatchObject({ value: 0, outside: { 'day unknown': 1 } });
  });

  it('names the kinds that are outside in one order', () => {
    const reviews = [aReview({ id: 'A', kind: 'near-miss' }), aReview({ id: 'B', kind: 'drill' })];
    const [counts] = measure(reviews, aContext('2026-07-15', reviews), { metrics: ['severity-distribution'] });
    expect(Object.keys(counts?.outside ?? {})).toEqual(['drill', 'near-miss']);
  });

  it('leaves outside what began after the day of the report', () => {
    const earlier = aContext('2026-06-30', twelveReviews);
    const [counts] = measure(twelveReviews, earlier, { metrics: ['severity-distribution'] });
    expect(counts).toMatchObject({ value: 9, outside: { 'after the day of the report': 1, drill: 1, 'near-miss': 1 } });
  });

  it('to metrics takes an id, or the family of the cost', () => {
    const ids = (metrics: string[]) => measure(twelveReviews, context, { metrics }).map(({ id }) => id);
    expect(ids(['cost', 'downtime'])).toEqual(['downtime', 'cost-eur', 'cost-usd']);
    expect(ids(['cost-usd'])).toEqual(['cost-usd']);
    const unpriced = [aReview({ id: 'A' })];
    expect(measure(unpriced, aContext('2026-07-15', unpriced), { metrics: ['cost'] })).toMatchObject([
      { id: 'cost', unit: 'money:XXX', value: null, left_out: { 'not answered': 1 } },
    ]);
  });
});
