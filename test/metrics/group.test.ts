import { describe, expect, it } from 'vitest';
import { inOrder, keysOf } from '../../src/metrics/group.ts';
import { factsOfEntry, factsOfReview } from '../../src/metrics/incident-facts.ts';
import { type GroupKind, groupKinds } from '../../src/metrics/metric.ts';
import { aReview } from './a-review.ts';

const known = factsOfReview(
  aReview({
    id: 'A',
    times: { started: '2026-03-04T09:00Z' },
    severity: 'SEV1',
    systems: ['shop', 'search'],
    teams: ['web'],
    cause: 'config',
    detected_by: 'customer',
  }),
);
const unknown = factsOfReview(aReview({ id: 'B', cause: 'unknown', detected_by: 'unknown' }));
const registered = factsOfEntry({ id: 'C', started: '2026-03-04T09:00Z', severity: 'SEV3', title: 'Slow' });

const keys: Readonly<Record<GroupKind, readonly (readonly string[])[]>> = {
  month: [['2026-03'], ['unknown'], ['2026-03']],
  quarter: [['2026-Q1'], ['unknown'], ['2026-Q1']],
  year: [['2026'], ['unknown'], ['2026']],
  severity: [['SEV1'], ['SEV2'], ['SEV3']],
  system: [['shop', 'search'], ['checkout'], ['unknown']],
  team: [['web'], ['unknown'], ['unknown']],
  cause: [['config'], ['unknown'], ['unknown']],
  detected_by: [['customer'], ['unknown'], ['unknown']],
};

describe('the groups of an incident', () => {
  it.each(groupKinds)('by %s are those of its facts, or unknown', (kind) => {
    expect([known, unknown, registered].map((facts) => keysOf(facts, kind))).toEqual(keys[kind]);
  });

  it('may be of every kind', () => {
    expect([...groupKinds].sort()).toEqual(Object.keys(keys).sort());
  });

  it('has the day of the first milestone that is known', () => {
    const times = { started: 'unknown', detected: '2026-05-01T09:00Z', resolved: '2026-05-02T09:00Z' };
    expect(factsOfReview(aReview({ id: 'D', times })).day).toBe('2026-05-01');
  });
});

describe('the order of groups', () => {
  it.each<[string, GroupKind, string[], string[]]>([
    [
      'months, with the quiet ones',
      'month',
      ['2026-03', '2025-12', '2026-03'],
      ['2025-12', '2026-01', '2026-02', '2026-03'],
    ],
    ['quarters, with the quiet ones', 'quarter', ['2026-Q2', '2025-Q4'], ['2025-Q4', '2026-Q1', '2026-Q2']],
    ['years, with the quiet ones', 'year', ['2026', '2024'], ['2024', '2025', '2026']],
    ['severities as configured, then others', 'severity', ['P9', 'SEV2', 'SEV1'], ['SEV1', 'SEV2', 'P9']],
    ['names by themselves', 'system', ['search', 'checkout'], ['checkout', 'search']],
    ['the unknown at the end', 'team', ['unknown', 'web', 'api'], ['api', 'web', 'unknown']],
    ['the unknown alone', 'month', ['unknown'], ['unknown']],
  ])('is that of %s', (_, kind, given, expected) => {
    expect(inOrder(given, kind, ['SEV1', 'SEV2', 'SEV3'])).toEqual(expected);
  });
});
