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

  // What the page of each anti-pattern lists.
  const listed = [
    ['Blame Assignment', 'words-blame-nobody causes-name-nobody whys-end-in-system'],
    [
      'Superficial Analysis',
      'factors-are-complete factors-span-categories prevention-gaps-are-named primary-cause-is-no-symptom primary-cause-is-single whys-answer-each-other whys-end-in-system whys-reach-depth',
    ],
    [
      'No Follow-through',
      'action-dates-agree actions-exist actions-have-one-owner actions-have-owner actions-have-priority actions-have-status actions-have-target-date checklists-agree done-actions-have-date dropped-actions-have-reason high-actions-come-soon',
    ],
    ['Overly Broad Actions', 'actions-appear-once actions-are-few actions-are-specific actions-do-one-thing'],
    [
      'Ignoring Data',
      'analysis-cites-evidence facts-are-answered images-have-text similar-incidents-are-considered success-can-be-measured',
    ],
  ] as const;
  const pairs = listed.flatMap(([name, names]) => names.split(' ').map((rule) => [rule, name] as const));

  it.each(pairs)('are stood against by %s: %s', (rule, name) => {
    expect(antiPatterns.find((antiPattern) => antiPattern.name === name)?.rules).toContain(rule);
  });

  it('are stood against by no others', () => {
    expect(antiPatterns.flatMap((antiPattern) => antiPattern.rules)).toHaveLength(pairs.length);
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
