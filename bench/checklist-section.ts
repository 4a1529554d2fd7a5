import { oneOf } from './phrase.ts';
import { weighted } from './random.ts';
import { type ChecklistWords, checklists } from './words/checklists.ts';
import type { Writing } from './writing.ts';

/** The item that the front matter has to bear out. */
const FOLLOW_UP = 'Follow-up review scheduled';

/** The template's checklists, each item answered with yes, with no and why, or as not applicable and why. */
export function checklistsOf(writing: Writing): string {
  return checklists
    .map(
      (checklist) =>
        `### ${checklist.name}\n\n${checklist.labels.map((label) => itemOf(writing, checklist, label)).join('\n')}`,
    )
    .join('\n\n');
}

function itemOf({ facts, slots, random }: Writing, words: ChecklistWords, label: string): string {
  const isUntrue = label === FOLLOW_UP && facts.followUp === undefined;
  const answer = isUntrue ? 'notApplicable' : weighted(random, { yes: 84, no: 9, notApplicable: 7 });
  const shown = words.bold ? `**${label}**` : label;
  if (answer === 'notApplicable') return `- [ ] ~~${shown}~~ ${oneOf(random, words.notApplicable, slots)}`;
  if (answer === 'no') return `- [ ] ${shown}${words.bold ? ':' : ' —'} ${oneOf(random, words.no, slots)}`;
  return words.bold ? `- [x] ${shown}: ${oneOf(random, words.yes, slots)}` : `- [x] ${shown}`;
}
