import { describe, expect, it } from 'vitest';
import { metricsOf } from '../../src/metrics/index.ts';
import { aContext } from './a-context.ts';

// What is better is said in words and shown by arrows: a change here is a change of what the site tells.
it('says of each metric its unit, which way is better, and what it rests on', () => {
  const told = metricsOf([]).map(({ id, unit, better, statistic }) => `${id}: ${unit}, ${better}, ${statistic}`);
  expect(told).toEqual([
    'time-to-detect: minutes, lower, median',
    'time-to-acknowledge: minutes, lower, median',
    'time-to-contain: minutes, lower, median',
    'time-to-resolve: minutes, lower, median',
    'severity-distribution: count, lower, count',
    'recurrence-rate: share, lower, share',
    'review-completion-rate: share, higher, share',
    'time-to-review: days, lower, median',
    'action-implementation-rate: share, higher, share',
    'action-closing-time: days, lower, median',
    'process-adherence: share, higher, share',
    'phase-performance: share, higher, share',
    'runbook-effectiveness: share, higher, share',
    'downtime: minutes, lower, total',
    'users-affected: count, lower, total',
    'support-tickets: count, lower, total',
    'data-loss: mb, lower, total',
    'cost: money:XXX, lower, total',
  ]);
});

describe.each(metricsOf([]).map((metric) => [metric.id, metric] as const))('%s', (_, metric) => {
  it('is asked for by a question, and defined in whole sentences', () => {
    expect(metric.question).toMatch(/^\p{Lu}.*\?$/u);
    expect(metric.title).toMatch(/^\p{Lu}/u);
    expect(metric.define(aContext('2026-07-15', []))).toMatch(/^\p{Lu}.{60,}\.$/u);
  });
});
