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

  it('are what every rule of analysis and blame stands against', () => {
    const others = rules.filter(
      (rule) => (rule.group === 'analysis' || rule.group === 'blame') && !rule.against?.length,
    );
    expect(others.map((rule) => rule.name)).toEqual([]);
  });
});
