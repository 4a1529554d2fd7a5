import type { RuleDoc } from '../knowledge/types.ts';
import { exampleText } from '../rules/example-text.ts';
import { rules } from '../rules/index.ts';

/** The rules as the site and other readers show them. */
export function ruleDocs(): RuleDoc[] {
  return rules.map(({ name, group, severity, summary, why, good, bad }) => {
    return { name, group, severity, summary, why, good: exampleText(good), bad: exampleText(bad) };
  });
}
