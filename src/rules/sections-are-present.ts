import type { ContractSection } from '../review/contract.ts';
import type { Place } from '../review/place.ts';
import type { Section } from '../review/types.ts';
import { asked } from './asked.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

export const sectionsArePresent: Rule = {
  name: 'sections-are-present',
  group: 'template',
  severity: 'error',
  summary: 'Every section that the template asks for is there.',
  why: 'A template is the list of questions that a team has agreed to ask after every incident. A section that is missing is a question that nobody asked.',
  good: { markdown: '## Impact\n\n1,240 checkouts failed between 09:12 and 10:02; all of them could be repeated.' },
  bad: { without: ['Impact'] },
  *check({ body, lines }, context) {
    const end: Place = lines.place(lines.startOf(lines.count), lines.startOf(lines.count));
    yield* missing(context.contract.sections, body.sections, context, (before) => before?.place ?? end);
  },
};

/** A missing section is shown at the one before which it belongs; at the end of the file where none follows. */
function* missing(
  contract: readonly ContractSection[],
  sections: readonly Section[],
  context: RuleContext,
  placeBefore: (next: Section | undefined) => Place,
): Generator<Finding> {
  for (const [index, wanted] of contract.entries()) {
    const severity = asked(wanted.requirement, context);
    if (!severity) continue;
    const section = sections.find((candidate) => candidate.name === wanted.name);
    if (section) {
      yield* missing(wanted.subsections, section.subsections, context, () => section.place);
      continue;
    }
    if (sections.some((candidate) => candidate.parts.some((part) => part.label === wanted.name))) continue;
    const later = contract.slice(index + 1).map((next) => sections.find((candidate) => candidate.name === next.name));
    const marks = '#'.repeat(wanted.level);
    yield {
      place: placeBefore(later.find((found) => found !== undefined)),
      message: `Unexpected review without the section \`${marks} ${wanted.written}\`, expected it here, as in the template`,
      severity,
    };
  }
}
