import type { ContractSection } from '../../review/contract.ts';
import type { BodySpot } from '../body-spot.ts';
import { CompletionItemKind } from '../protocol.ts';
import type { BookView, FileView } from '../view.ts';
import type { Suggestion } from './suggestion.ts';

/** Sections of the template that a review lacks, at the level of the heading that is being written. */
export function suggestHeadings(
  spot: BodySpot & { readonly kind: 'heading' },
  { text }: FileView,
  book: BookView,
): Suggestion[] {
  const { contract } = book.project;
  const there = namesIn(text, book);
  const candidates = spot.level <= 2 ? contract.sections : subsectionsOf(contract.sections, spot.sections);
  return candidates
    .filter((section) => !there.has(section.name) || section.name === contract.vocabulary.name(spot.word))
    .flatMap((section) => {
      const heading = `${'#'.repeat(section.level)} ${section.written}`;
      const detail = section.requirement.optional ? 'optional' : neededBy(section);
      const label = section.written;
      return [
        { label: heading, kind: CompletionItemKind.Class, detail, documentation: fenced(section.source) },
        {
          label: `${heading} …`,
          kind: CompletionItemKind.Snippet,
          detail: `${label} as the template has it`,
          text: section.source.trimEnd(),
          documentation: fenced(section.source),
        },
      ];
    });
}

function subsectionsOf(sections: readonly ContractSection[], above: readonly string[]): readonly ContractSection[] {
  return sections.find(({ name }) => name === above.at(-1))?.subsections ?? [];
}

function neededBy({ requirement: { severities, from } }: ContractSection): string {
  const of = severities ? ` of ${severities.join(' and ')}` : '';
  return from === 'draft' ? `required${of}` : `required${of} once ${from}`;
}

/** The format's names of the headings in a text. */
function namesIn(text: string, { project: { contract } }: BookView): Set<string> {
  const headings = text.matchAll(/^#{2,6}[ \t]+(.+?)[ \t#]*$/gm);
  return new Set([...headings].map(([, name = '']) => contract.vocabulary.name(name)));
}

function fenced(source: string): string {
  return `\`\`\`\`markdown\n${source.trimEnd()}\n\`\`\`\``;
}
