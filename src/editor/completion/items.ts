import type { ContractSection } from '../../review/contract.ts';
import type { BodySpot } from '../body-spot.ts';
import { CompletionItemKind } from '../protocol.ts';
import type { BookView, FileView } from '../view.ts';
import type { Suggestion } from './suggestion.ts';

/** Items of a checklist, or labelled parts, that the section at a spot lacks. */
export function suggestItems(
  spot: BodySpot & { readonly kind: 'item' },
  { text, lines }: FileView,
  book: BookView,
): Suggestion[] {
  const { contract } = book.project;
  const section = sectionAt(contract.sections, spot.sections);
  if (!section) return [];
  const around = textAround(text, lines.place(spot.start, spot.start).line);
  const missing = (label: string) => !around.some((line) => line.includes(label));
  const parts = section.parts.map(({ label }) => ({ label, text: `**${label}**: ` }));
  const items = section.items.map(({ label }) => {
    const line = lineOf(section, label);
    // An item of the template without a bold label is its own label.
    const answer = line?.includes(`**${label}**`) ? `**${label}**: ` : (line ?? label);
    return { label, text: spot.isTask ? answer : `[ ] ${answer}` };
  });
  return [...(spot.isTask ? [] : parts), ...items]
    .filter(({ label }) => missing(label))
    .map((item) => ({ ...item, kind: CompletionItemKind.Field, detail: section.written }));
}

function sectionAt(sections: readonly ContractSection[], path: readonly string[]): ContractSection | undefined {
  const [name, ...rest] = path;
  const found = sections.find((section) => section.name === name);
  return rest.length === 0 ? found : found && sectionAt(found.subsections, rest);
}

/** The lines of the section in which a line stands, but that line itself. */
function textAround(text: string, line: number): string[] {
  const all = text.split(/\r\n|\n|\r/);
  let first = line - 1;
  while (first > 0 && !/^#{1,6}[ \t]/.test(all[first - 1] ?? '')) first -= 1;
  let last = line;
  while (last < all.length && !/^#{1,6}[ \t]/.test(all[last] ?? '')) last += 1;
  return [...all.slice(first, line - 1), ...all.slice(line, last)];
}

/** The text of an item as the template has it, without its box. */
function lineOf({ source }: ContractSection, label: string): string | undefined {
  const line = source
    .split('\n')
    .find((candidate) => /^[ \t]*[-*+] \[.\] /.test(candidate) && candidate.includes(label));
  return line?.replace(/^[ \t]*[-*+] \[.\] /, '');
}
