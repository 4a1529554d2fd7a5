import { nearest } from '../review/nearest.ts';
import { fileStart } from '../review/place.ts';
import type { BookRule } from './rule.ts';

export const waiversAreUsed: BookRule = {
  name: 'waivers-are-used',
  group: 'file',
  severity: 'warning',
  summary: 'Every waiver waives something.',
  why: 'A waiver is a promise to the reader that somebody looked and accepted an exception. One that waives nothing any more hides the next finding of its rule, and nobody will have looked at that one.',
  good: { yaml: 'waive: []' },
  bad: {
    yaml: 'waive:\n  - rule: actions-have-owner\n    reason: The actions of this review stand in another register.',
  },
  *checkBook(_entries, { asked, waived, ruleNames, hasOtherRules }) {
    const used = new Set(waived.map(({ path, rule }) => `${path}\n${rule}`));
    for (const { review, places } of asked) {
      for (const [index, { rule }] of (review.meta.waive ?? []).entries()) {
        // A waiver of this very rule would have to wait for its own finding.
        if (rule === waiversAreUsed.name || used.has(`${review.path}\n${rule}`)) continue;
        const near = nearest(rule, ruleNames);
        const isRule = ruleNames.includes(rule);
        if (!isRule && hasOtherRules) continue;
        const way = isRule
          ? 'which finds nothing here; expected a waiver only where there is something to waive'
          : near
            ? `which is no rule: did you mean \`${near}\`?`
            : 'which is no rule; expected the name of one';
        yield {
          path: review.path,
          place: places[`waive.${index}.rule`] ?? fileStart,
          message: `Unexpected waiver of \`${rule}\`, ${way}`,
        };
      }
    }
  },
};
