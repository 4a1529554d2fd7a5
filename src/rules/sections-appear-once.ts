import type { ContractSection } from '../review/contract.ts';
import type { Section } from '../review/types.ts';
import type { Finding, Rule } from './rule.ts';

export const sectionsAppearOnce: Rule = {
  name: 'sections-appear-once',
  group: 'template',
  severity: 'error',
  summary: 'Every section stands in the review once.',
  why: 'Of two sections of one name, readers and machines see the first. What stands in the other is lost to them.',
  good: { markdown: '## Impact\n\n1,240 checkouts failed; 310 customers wrote in.' },
  bad: { markdown: '## Impact\n\n1,240 checkouts failed.\n\n## Impact\n\n310 customers wrote in.' },
  *check({ body }, { status, contract }) {
    if (status !== 'draft') yield* repeated(body.sections, new Set(contract.sections.flatMap(namesOf)));
  },
};

function namesOf(section: ContractSection): string[] {
  return [section.name, ...section.subsections.flatMap(namesOf)];
}

/** Only the template's sections are looked for by name: two headings of one's own may well be the same hour. */
function* repeated(sections: readonly Section[], names: ReadonlySet<string>): Generator<Finding> {
  const first = new Map<string, Section>();
  for (const section of sections) {
    const other = first.get(section.name);
    if (!other) first.set(section.name, section);
    else if (names.has(section.name)) {
      yield {
        place: section.place,
        message: `Unexpected second section \`${section.written}\`, expected one: the first stands in line ${other.place.line}`,
      };
    }
    yield* repeated(section.subsections, names);
  }
}
