import { asked, askedSections } from './asked.ts';
import type { Rule } from './rule.ts';

export const partsArePresent: Rule = {
  name: 'parts-are-present',
  group: 'template',
  severity: 'error',
  summary: 'Every labelled part of the template is there, once, with text behind it.',
  why: 'The labels are the questions: what triggered it, what was seen, how far it reached. The site and the search show the answers under their labels.',
  good: {
    markdown:
      '## Lessons Learned\n\n- **Technical**: A retry without a cap is a load test.\n- **Process**: Budgets for retries belong into the design review.\n- **Team**: Two teams owned one pool; now one does.',
  },
  bad: {
    markdown:
      '## Lessons Learned\n\n- **Technical**: A retry without a cap is a load test.\n- **Process**:\n- **Team**: Two teams owned one pool; now one does.',
  },
  *check({ body }, context) {
    for (const { asked: wanted, section } of askedSections(context.contract.sections, body.sections, context)) {
      if (!section.filled) continue;
      for (const { label, requirement } of wanted.parts) {
        const severity = asked(requirement, context);
        if (!severity) continue;
        const [part, again] = section.parts.filter((candidate) => candidate.label === label);
        if (!part) {
          yield {
            place: section.place,
            message: `Unexpected section without \`**${label}**\`, expected the labelled part, as in the template`,
            severity,
          };
        } else if (part.content.text === '') {
          yield {
            place: part.place,
            message: `Unexpected empty \`**${part.written}**\`, expected its answer behind the colon`,
            severity,
          };
        }
        if (again) {
          yield {
            place: again.place,
            message: `Unexpected second \`**${again.written}**\`, expected one: the first stands in line ${part?.place.line}`,
            severity,
          };
        }
      }
    }
  },
};
