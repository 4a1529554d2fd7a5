import { askedSections } from './asked.ts';
import type { Rule } from './rule.ts';
import { whyChains, whySection } from './why-chains.ts';

interface Options {
  readonly major: number;
  readonly other: number;
}

export const whysReachDepth: Rule = {
  name: 'whys-reach-depth',
  group: 'analysis',
  severity: 'error',
  against: ['Superficial Analysis'],
  summary: 'The whys go down far enough: five of them at SEV1 and SEV2, three elsewhere.',
  why: 'The first whys repeat what everybody saw. What can be changed for good, a gap in the process or the design, usually comes with the fourth or fifth.',
  good: {
    markdown: whys(
      'Payments timed out because no connection of the pool was free: 200 of 200 were in use.',
      'They were in use because one client retried 90 times a second.',
      'One client could do that because the pool knows no limit per tenant.',
      'It knows none because it was built when there was one tenant.',
      'Nobody looked at it again because onboarding a tenant has no step for capacity.',
    ),
  },
  bad: {
    markdown: whys(
      'Payments timed out because no connection of the pool was free: 200 of 200 were in use.',
      'They were in use because one client retried 90 times a second.',
    ),
  },
  options: {
    major: { type: 'integer', minimum: 1, default: 5, description: 'Whys that the two gravest severities need.' },
    other: { type: 'integer', minimum: 1, default: 3, description: 'Whys that the other severities need.' },
  },
  *check(document, context) {
    const { major, other } = context.options as Options;
    const section = whySection(document);
    const isAsked = [...askedSections(context.contract.sections, document.body.sections, context)].some(
      (asked) => asked.section === section,
    );
    if (!section?.filled || !isAsked) return;
    const wanted = context.major ? major : other;
    // Of several chains one has to reach the root; where they part is for the writer to say.
    const chains = whyChains(document);
    const deepest = chains.reduce((most, chain) => Math.max(most, chain.length), 0);
    if (deepest >= wanted) return;
    const last = chains.find((chain) => chain.length === deepest)?.at(-1);
    const found = deepest === 0 ? 'five whys without a numbered list' : `end of the whys after ${deepest}`;
    yield {
      place: last?.place ?? section.place,
      message: `Unexpected ${found}, expected ${wanted}${context.severity ? ` at ${context.severity}` : ''}: ask why once more, until the answer is something that can be changed`,
      ...(context.major ? {} : { severity: 'warning' as const }),
    };
  },
};

function whys(...answers: readonly string[]): string {
  return `### Five Whys\n\n${answers.map((answer, index) => `${index + 1}. ${answer}`).join('\n')}`;
}
