import { lineEndOf, withLineEnd } from '../edit/line-end.ts';
import type { ContractSection } from '../review/contract.ts';
import type { Place } from '../review/place.ts';
import type { Section } from '../review/types.ts';
import { asked } from './asked.ts';
import { insertBlock, type Span, sectionSpan } from './fixes/section-span.ts';
import { sectionText } from './fixes/template-lines.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

export const sectionsArePresent: Rule = {
  name: 'sections-are-present',
  group: 'template',
  severity: 'error',
  summary: 'Every section that the template asks for is there.',
  why: 'A template is the list of questions that a team has agreed to ask after every incident. A section that is missing is a question that nobody asked.',
  good: { markdown: '## Impact\n\n1,240 checkouts failed between 09:12 and 10:02; all of them could be repeated.' },
  bad: { without: ['Impact'] },
  *check({ body, lines, source }, context) {
    const end: Place = lines.place(lines.startOf(lines.count), lines.startOf(lines.count));
    const file: Surroundings = {
      placeBefore: (next) => next?.place ?? end,
      offsetBefore: (next) => (next ? lines.startOf(next.place.line) : source.text.length),
      spanOf: (section) => sectionSpan(section, body.sections, lines),
      text: source.text,
    };
    yield* missing(context.contract.sections, body.sections, context, file);
  },
};

/** Where a missing section is shown and put: before the one that follows it in the template, else at the end. */
interface Surroundings {
  readonly placeBefore: (next: Section | undefined) => Place;
  readonly offsetBefore: (next: Section | undefined) => number;
  readonly spanOf: (section: Section) => Span;
  readonly text: string;
}

/** A missing section is shown at the one before which it belongs; at the end of the file where none follows. */
function* missing(
  contract: readonly ContractSection[],
  sections: readonly Section[],
  context: RuleContext,
  around: Surroundings,
): Generator<Finding> {
  for (const [index, wanted] of contract.entries()) {
    const severity = asked(wanted.requirement, context);
    if (!severity) continue;
    const section = sections.find((candidate) => candidate.name === wanted.name);
    if (section) {
      yield* missing(wanted.subsections, section.subsections, context, {
        ...around,
        placeBefore: () => section.place,
        offsetBefore: (next) => (next ? around.spanOf(next).start : around.spanOf(section).end),
      });
      continue;
    }
    if (sections.some((candidate) => candidate.parts.some((part) => part.label === wanted.name))) continue;
    const later = contract.slice(index + 1).map((next) => sections.find((candidate) => candidate.name === next.name));
    const next = later.find((found) => found !== undefined);
    const marks = '#'.repeat(wanted.level);
    const block = withLineEnd(sectionText(wanted), lineEndOf(around.text));
    yield {
      place: around.placeBefore(next),
      message: `Unexpected review without the section \`${marks} ${wanted.written}\`, expected it here, as in the template`,
      severity,
      fix: [insertBlock(around.text, around.offsetBefore(next), block)],
    };
  }
}
