import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { ruleGroups } from '../../src/rules/rule.ts';
import { checkExample, exemplary, findings } from './check-text.ts';
import { layOver } from './lay-over.ts';

/** What is said of each bad example, by the name of its rule. */
const told = new Map(
  readFileSync(new URL('../fixtures/findings.txt', import.meta.url), 'utf8')
    .split(/^(?=\S)/m)
    .map((part) => {
      const [name = '', ...lines] = part.trimEnd().split('\n');
      return [name, lines.map((line) => line.trimStart())];
    }),
);

describe('the exemplary review', () => {
  it('has nothing to mend', () => {
    expect(findings(exemplary)).toEqual([]);
  });
});

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  it('finds nothing in its good example', () => {
    expect(checkExample(rule.good)).toEqual([]);
  });

  it('finds its bad example, says where and what, and no other rule does', () => {
    const lines = (rule.bad.register ?? layOver(exemplary, rule.bad)).split('\n');
    const problems = checkExample(rule.bad);
    const found = problems.map(({ severity, message, line, column, endLine, endColumn }) => {
      const rest = (lines[line - 1] ?? '').slice(column - 1);
      return `${severity} at ‹${line === endLine ? rest.slice(0, endColumn - column) : `${rest}…`}›: ${message}`;
    });
    expect(found).toEqual(told.get(name));
    expect([...new Set(problems.map((problem) => problem.rule))]).toEqual([name]);
  });

  it('speaks in one voice', () => {
    for (const problem of checkExample(rule.bad))
      expect(problem.message).toMatch(/^(Unexpected|Expected) .*(expected|did you mean)/);
    expect(Object.keys(ruleGroups)).toContain(rule.group);
    expect(rule.summary).toMatch(/^\p{Lu}.*\.$/u);
    expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });
});
