import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { checkExample, exemplary, findings } from './check-text.ts';

describe('the exemplary review', () => {
  it('has nothing to mend', () => {
    expect(findings(exemplary)).toEqual([]);
  });
});

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  it('finds nothing in its good example', () => {
    expect(checkExample(rule.good)).toEqual([]);
  });

  it('finds its bad example, and no other rule does', () => {
    const found = checkExample(rule.bad).map((problem) => problem.rule);
    expect([...new Set(found)]).toEqual([name]);
  });

  it('speaks in one voice', () => {
    for (const problem of checkExample(rule.bad))
      expect(problem.message).toMatch(/^(Unexpected|Expected) .*(expected|did you mean)/);
    expect(rule.summary).toMatch(/^\p{Lu}.*\.$/u);
    expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });
});
