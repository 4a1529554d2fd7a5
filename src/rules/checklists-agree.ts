import type { ReviewDocument } from '../review/document.ts';
import { allSections } from '../review/extract.ts';
import { folded } from '../review/vocabulary.ts';
import { nodesOf, partOf } from './document-parts.ts';
import type { Rule } from './rule.ts';

/** A ticked item, and how the review shows that it cannot be so: what is missing, where that is sure. */
type Contradiction = readonly [label: string, missing: (document: ReviewDocument) => string | undefined];

/**
 * Items of the runbook’s checklists that the review refutes where no other rule sees it. (That there is no event, no
 * factor or no action has been said already.)
 */
const contradictions: readonly Contradiction[] = [
  ['Root cause identified and agreed upon', unknownCause],
  ['Single Root Cause', unknownCause],
  ['Preventive measures planned', noPreventiveMeasure],
  [
    'Follow-up review scheduled',
    ({ front, meta }) =>
      !('follow_up' in front.data) || meta.follow_up === 'unknown' ? 'the day in `follow_up`' : undefined,
  ],
];

const byLabel = new Map(contradictions.map(([label, missing]) => [folded(label), missing]));

export const checklistsAgree: Rule = {
  name: 'checklists-agree',
  group: 'analysis',
  severity: 'error',
  against: ['No Follow-through'],
  summary: 'What is ticked as done in a checklist is there in the review.',
  why: 'A tick is a promise to whoever reads no further. One that the review itself refutes takes the worth from all the others.',
  good: { yaml: 'severity: SEV3\nfollow_up: 2026-04-08' },
  bad: { yaml: 'severity: SEV3\nfollow_up: unknown' },
  *check(document) {
    if (document.front.faults.length > 0) return;
    for (const section of allSections(document.body.sections)) {
      for (const item of section.items) {
        if (item.answer !== 'yes') continue;
        const missing = byLabel.get(folded(item.label))?.(document);
        if (!missing) continue;
        yield {
          place: item.place,
          message: `Unexpected tick at \`${item.label}\`, expected ${missing}: add it, or leave the box empty and say why`,
        };
      }
    }
  },
};

function unknownCause(document: ReviewDocument): string | undefined {
  const cause = partOf(document, 'Root Cause', 'Primary Cause');
  return cause &&
    /^(?:unknown|tbd|tbc|not (?:yet )?known|to be determined|under investigation)[.!]?$/i.test(cause.content.text)
    ? 'a primary cause that is known'
    : undefined;
}

function noPreventiveMeasure(document: ReviewDocument): string | undefined {
  const { measures, actions } = document.body;
  if (measures.length > 0 || actions.some((action) => action.type === 'Preventive' || !action.type)) return undefined;
  // What stands in a list instead of the table is there, in another form.
  if (nodesOf(document, 'Preventive Measures').some((node) => node.type === 'list')) return undefined;
  return 'a preventive measure, or an action of the type `Preventive`';
}
