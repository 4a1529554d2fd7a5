import { describe, expect, it } from 'vitest';
import { antiPatterns } from '../../src/rules/anti-patterns.ts';
import { rules } from '../../src/rules/index.ts';

describe('the anti-patterns of the runbook', () => {
  it('are all five there, in its order', () => {
    expect(antiPatterns.map(({ name }) => name)).toEqual([
      'Blame Assignment',
      'Superficial Analysis',
      'No Follow-through',
      'Overly Broad Actions',
      'Ignoring Data',
    ]);
  });

  it.each(antiPatterns)('$name is stood against by rules that exist', (antiPattern) => {
    const names = rules.map((rule) => rule.name);
    expect(antiPattern.rules.length).toBeGreaterThan(0);
    expect(antiPattern.rules.filter((name) => !names.includes(name))).toEqual([]);
    expect(new Set(antiPattern.rules).size).toBe(antiPattern.rules.length);
  });

  it('leave no rule of analysis, blame or actions without a reason', () => {
    const named = new Set(antiPatterns.flatMap((antiPattern) => antiPattern.rules));
    const others = rules
      .filter((rule) => rule.group === 'analysis' || rule.group === 'blame' || rule.group === 'actions')
      .map((rule) => rule.name)
      .filter((name) => !named.has(name));
    // Not an anti-pattern of the runbook: two keep references apart, one asks for prevention.
    expect(others.sort()).toEqual(['action-ids-are-unique', 'actions-have-id', 'actions-prevent-recurrence']);
  });
});
