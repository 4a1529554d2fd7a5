import { describe, expect, it } from 'vitest';
import { compileSchema } from '../../src/review/schema.ts';
import { schemaWithRules } from '../../src/rules/config-schema.ts';
import { rules } from '../../src/rules/index.ts';

const validate = compileSchema(schemaWithRules());
const takes = (rule: string, settings: unknown) => validate({ rules: { [rule]: settings } }).length === 0;

describe('an option of a rule', () => {
  it.each([
    ['events-lie-within-incident', 'days_before', [0, 0.5, 90], [-1, 'ten', [7]]],
    ['durations-are-plausible', 'days', [0.5, 90], [0, -1, '9']],
    ['high-actions-come-soon', 'days', [1, 60], [0, 1.5, 'ten']],
    ['actions-are-few', 'most', [1, 60], [0, 1.5, 'ten']],
    ['whys-reach-depth', 'major', [1, 7], [0, 1.5, 'five']],
    ['whys-reach-depth', 'other', [1, 7], [0, 1.5, 'three']],
    ['factors-span-categories', 'categories', [1, 4], [0, 5, 1.5]],
    ['similar-incidents-are-considered', 'days', [0, 0.5, 90], [-1, 'ten']],
    ['words-blame-nobody', 'words', [[], ['cowboy']], ['cowboy', [5]]],
    ['words-blame-nobody', 'allow', [[], ['careless']], ['careless', [5]]],
    ['secrets-are-absent', 'hosts', [[], ['lan']], ['lan', [5]]],
    ['secrets-are-absent', 'allow', [[], ['@example.org']], ['@example.org', [5]]],
  ])('of %s, %s, is what it says', (rule, option, good, bad) => {
    expect(good.filter((value) => !takes(rule, { [option]: value }))).toEqual([]);
    expect((bad as unknown[]).filter((value) => takes(rule, { [option]: value }))).toEqual([]);
  });

  it('is held so for each that there is, and explained in a sentence', () => {
    for (const { name, options } of rules)
      for (const [option, { default: given, description }] of Object.entries(options ?? {})) {
        expect(takes(name, { [option]: given }), `${name} ${option}`).toBe(true);
        expect(takes(name, { [option]: { a: 'mapping' } }), `${name} ${option}`).toBe(false);
        expect(description).toMatch(/^\p{Lu}.*\.$/u);
      }
  });

  it('stands beside how much the rule weighs, and no other key does', () => {
    for (const { name, severity } of rules) {
      expect([severity, 'off', { severity }, {}].map((settings) => takes(name, settings))).not.toContain(false);
      expect(['loud', { severity: 'loud' }, { quux: 1 }, 5].map((settings) => takes(name, settings))).not.toContain(
        true,
      );
    }
  });
});
