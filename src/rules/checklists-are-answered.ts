import type { ContractItem } from '../review/contract.ts';
import type { ChecklistItem } from '../review/types.ts';
import { folded } from '../review/vocabulary.ts';
import { askedSections } from './asked.ts';
import { insertItem } from './fixes/insert-items.ts';
import { type Rule, withFix } from './rule.ts';

export const checklistsAreAnswered: Rule = {
  name: 'checklists-are-answered',
  group: 'template',
  severity: 'error',
  summary:
    'Every item of the template’s checklists is there and answered: yes, no with a word why, or not applicable with a reason.',
  why: 'An empty box says nothing: nobody looked, or nobody did it? A “no” with its reason is worth more than a row of ticks, because it shows where the process is weak.',
  good: { markdown: checklist('- [ ] **Escalation**: No, the database team heard of it 40 minutes late') },
  bad: { markdown: checklist('- [ ] **Escalation**: Did escalation happen at appropriate times?') },
  *check({ body, lines, source }, context) {
    for (const { asked: wanted, section, severity } of askedSections(
      context.contract.sections,
      body.sections,
      context,
    )) {
      if (!section.filled) continue;
      const find = finderIn(section.items);
      for (const item of wanted.items) {
        const found = find(item);
        if (!found) {
          const message = `Unexpected checklist without \`${item.label}\`, expected every item of the template`;
          yield withFix(
            { place: section.place, message, severity },
            insertItem(wanted, item, section, find, source.text, lines),
          );
        } else if (found.answer === 'no' && isUntouched(found, item)) {
          yield {
            place: found.place,
            message: `Unexpected unanswered \`${item.label}\`, expected \`[x]\`, or \`[ ]\` with the reason behind it, or \`[ ] ~~${item.label}~~\` and why it does not apply`,
            severity,
          };
        } else if (found.answer === 'not-applicable' && found.note.text === '') {
          yield {
            place: found.place,
            message: `Unexpected \`~~${item.label}~~\` without a reason, expected why it does not apply behind it`,
            severity,
          };
        }
      }
    }
  },
};

/** Items are matched by their label; without a bold one, by the text with which they begin. The first one counts. */
function finderIn(items: readonly ChecklistItem[]): (wanted: ContractItem) => ChecklistItem | undefined {
  const labels = items.map((item) => folded(item.label));
  return ({ label, text }) => {
    const wanted = folded(label);
    return items[labels.findIndex((found) => (text === '' ? found.startsWith(wanted) : found === wanted))];
  };
}

function isUntouched(item: ChecklistItem, wanted: ContractItem): boolean {
  const hasMore = item.label.length > wanted.label.length && folded(item.label) !== folded(wanted.label);
  return !hasMore && (item.note.text === '' || folded(item.note.text) === folded(wanted.text));
}

function checklist(escalation: string): string {
  return `### Process Adherence

- [x] **Detection**: Yes, an alert fired after four minutes
- [x] **Assessment**: Yes, SEV2 from the start
- [x] **Communication**: Yes, the status page was updated every 20 minutes
${escalation}
- [x] **Resolution**: Yes, the rollback was the right way
- [x] **Documentation**: Yes, in the incident channel`;
}
