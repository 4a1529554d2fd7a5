import type { ContractSection, Requirement } from '../review/contract.ts';
import type { Severity } from '../review/problem.ts';
import type { Section } from '../review/types.ts';
import { hasReached, type RuleContext } from './rule.ts';

type Asking = Pick<RuleContext, 'status' | 'severity'>;

/**
 * How much a piece of the template is asked for in a review: not at all, as an error, or as a warning. What only a
 * final review needs is a warning while the review is being reviewed.
 */
export function asked(requirement: Requirement, { status, severity }: Asking): Severity | undefined {
  if (requirement.optional) return undefined;
  if (requirement.severities && !requirement.severities.includes(severity ?? '')) return undefined;
  if (hasReached(status, requirement.from)) return 'error';
  return status === 'in-review' ? 'warning' : undefined;
}

/** A section that is asked for and there, with what the template says of it. */
export interface AskedSection {
  readonly asked: ContractSection;
  readonly section: Section;
  readonly severity: Severity;
}

/** Pairs the template's sections with the review's, at every level: only those that are asked for and there. */
export function* askedSections(
  contract: readonly ContractSection[],
  sections: readonly Section[],
  context: Asking,
): Generator<AskedSection> {
  for (const wanted of contract) {
    const severity = asked(wanted.requirement, context);
    const section = sections.find((candidate) => candidate.name === wanted.name);
    if (!severity || !section) continue;
    yield { asked: wanted, section, severity };
    yield* askedSections(wanted.subsections, section.subsections, context);
  }
}
