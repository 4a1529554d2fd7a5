import type { RuleDoc } from '../knowledge/types.ts';
import { exampleText } from '../rules/example-text.ts';
import type { AnyRule } from '../rules/rule.ts';

/** The rules as the site and other readers show them. */
export function ruleDocs(rules: readonly AnyRule[]): RuleDoc[] {
  return rules.map(({ name, group, severity, summary, why, good, bad }) => {
    return { name, group, severity, summary, why, good: exampleText(good), bad: exampleText(bad) };
  });
}
