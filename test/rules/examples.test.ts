import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { checkText, exemplary, findings } from './check-text.ts';
import { layOver } from './lay-over.ts';

describe('the exemplary review', () => {
  it('has nothing to mend', () => {
    expect(findings(exemplary)).toEqual([]);
  });
});

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  it('finds nothing in its good example', () => {
    expect(findings(layOver(exemplary, rule.good))).toEqual([]);
  });

  it('finds its bad example, and no other rule does', () => {
    const found = checkText(layOver(exemplary, rule.bad)).map((problem) => problem.rule);
    expect([...new Set(found)]).toEqual([name]);
  });

  it('speaks in one voice', () => {
    for (const problem of checkText(layOver(exemplary, rule.bad)))
      expect(problem.message).toMatch(/^(Unexpected|Expected) .*(expected|did you mean)/);
    expect(rule.summary).toMatch(/^\p{Lu}.*\.$/u);
    expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });
});
