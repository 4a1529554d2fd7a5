import { lineEndOf } from '../../edit/line-end.ts';
import type { ContractItem, ContractSection } from '../../review/contract.ts';
import type { LineIndex } from '../../review/lines.ts';
import type { Edit } from '../../review/problem.ts';
import type { ChecklistItem, Section } from '../../review/types.ts';
import { insertBlock } from './section-span.ts';
import { itemText } from './template-lines.ts';

/**
 * The edit that puts a checklist's missing item, unanswered, after the one that precedes it in the template. Where the
 * checklist has no item of the template at all, the first missing one brings all of them.
 */
export function insertItem(
  wanted: ContractSection,
  missing: ContractItem,
  section: Section,
  find: (item: ContractItem) => ChecklistItem | undefined,
  text: string,
  lines: LineIndex,
): Edit[] | undefined {
  const index = wanted.items.indexOf(missing);
  const before = wanted.items
    .slice(0, index)
    .map(find)
    .findLast((item) => item !== undefined);
  const after = wanted.items
    .slice(index + 1)
    .map(find)
    .find((item) => item !== undefined);
  const neighbour = before ?? after;
  const line = itemText(wanted, missing);
  if (line === undefined) return undefined;
  if (!neighbour) return index === 0 ? insertList(wanted, section, text, lines) : undefined;
  const bullet = /^[ \t]*[-*+][ \t]+/.exec(text.slice(lines.startOf(neighbour.place.line)))?.[0];
  // An item that is quoted or numbered is nobody's model.
  if (bullet === undefined) return undefined;
  const offset = lines.startOf(before ? before.place.endLine + 1 : neighbour.place.line);
  const lineEnd = lineEndOf(text);
  const isOpen = offset === text.length && !/[\r\n]$/.test(text);
  return [{ start: offset, end: offset, text: isOpen ? `${lineEnd}${bullet}${line}` : `${bullet}${line}${lineEnd}` }];
}

function insertList(wanted: ContractSection, section: Section, text: string, lines: LineIndex): Edit[] | undefined {
  const items = wanted.items.flatMap((item) => itemText(wanted, item) ?? []);
  const last = section.blocks.at(-1);
  const line = last ? last.place.endLine + 1 : section.place.endLine + 1;
  return [insertBlock(text, lines.startOf(line), items.map((item) => `- ${item}`).join(lineEndOf(text)))];
}
