import { askedSections } from './asked.ts';
import type { Rule } from './rule.ts';

export const sectionsAreFilled: Rule = {
  name: 'sections-are-filled',
  group: 'template',
  severity: 'error',
  summary: 'No section that is asked for is empty.',
  why: 'A heading over nothing looks answered from afar. If there is nothing to say, say so and why.',
  good: { markdown: '## Impact\n\nNobody outside noticed: the queue held every order until 10:02.' },
  bad: { markdown: '## Impact\n\n<!-- later -->' },
  *check({ body }, context) {
    for (const { section, severity } of askedSections(context.contract.sections, body.sections, context)) {
      // A section whose subsections are empty too is one problem, not several: the innermost is named.
      if (section.filled || section.subsections.length > 0) continue;
      yield {
        place: section.place,
        message: `Unexpected empty section \`${section.written}\`, expected its answer, or why there is none`,
        severity,
      };
    }
  },
};
