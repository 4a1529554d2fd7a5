import type { ContractItem, ContractSection } from '../../review/contract.ts';
import { folded } from '../../review/vocabulary.ts';

/** A section as the template has it, without the subsections that it calls optional. */
export function sectionText(section: ContractSection): string {
  let text = section.source;
  for (const child of section.subsections) {
    const own = child.requirement.optional ? '' : sectionText(child);
    text = text.replace(child.source, () => own);
  }
  return text.replace(/\n{3,}/g, '\n\n').trimEnd();
}

/** A checklist's item as the template has it, from behind its bullet: `[ ] **Escalation**: Did escalation …?`. */
export function itemText(section: ContractSection, item: ContractItem): string | undefined {
  for (const match of section.source.matchAll(/^\s*[-*+] +(\[[ xX]\] +(.*))$/gm)) {
    const [, text = '', behind = ''] = match;
    if (folded(behind).startsWith(folded(item.label))) return text.replace(/^\[[xX]\]/, '[ ]').trimEnd();
  }
  return undefined;
}
