import { type Contract, type Requirement, requirementOf } from '../review/contract.ts';
import { readFrontMatter } from '../review/front-matter.ts';
import { blanked, parseMarkdown } from '../review/markdown.ts';
import { commentOf, readSections } from '../review/read-sections.ts';
import { noRenderer } from '../review/renderer.ts';
import type { Section } from '../review/types.ts';

/** The body of a new review, and the sections of the template that it does not have. */
export interface DraftBody {
  readonly text: string;
  readonly leftOut: readonly string[];
}

/**
 * The template's body for one severity: without the sections that are optional or asked for at other severities only (all
 * stay where `everything` is wanted), without directives and without what the template says about itself before its first
 * section. Guidance stays.
 */
export function draftBody(contract: Contract, severity: string, everything: boolean): DraftBody {
  const { text, vocabulary } = contract;
  const { bodyStart } = readFrontMatter(text);
  const tree = parseMarkdown(blanked(text, bodyStart));
  const { sections } = readSections(tree, vocabulary, noRenderer);
  const unwanted = everything ? [] : sections.flatMap((section) => notAsked(section, severity));
  const before = sections[0]?.place.line ?? Number.POSITIVE_INFINITY;
  const gone = new Set<number>();
  const drop = (first: number, last: number) => {
    for (let line = first; line <= last; line += 1) gone.add(line);
  };
  for (const { place, endLine } of unwanted) drop(place.line, endLine);
  for (const node of tree.children) {
    const comment = node.type === 'html' ? commentOf(node.value) : undefined;
    const { start, end } = node.position ?? {};
    if (comment === undefined || !start || !end) continue;
    if (start.line < before || isDirective(comment)) drop(start.line, end.line);
  }
  return { text: withoutLines(text, bodyStart, gone), leftOut: unwanted.map(({ written }) => written) };
}

function notAsked(section: Section, severity: string): Section[] {
  const { optional, severities }: Requirement = requirementOf(section.comments);
  if (optional || (severities && !severities.includes(severity.toUpperCase()))) return [section];
  return section.subsections.flatMap((child) => notAsked(child, severity));
}

/** The body without some lines of the file, and with one empty line where they stood. */
function withoutLines(text: string, bodyStart: number, gone: ReadonlySet<number>): string {
  const first = text.slice(0, bodyStart).split(/\r\n|\n|\r/).length;
  const kept: string[] = [];
  let afterGap = true;
  for (const [index, line] of text
    .slice(bodyStart)
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (gone.has(first + index)) afterGap = true;
    else if (line.trim() !== '' || !(afterGap && (kept.at(-1) ?? '').trim() === '')) {
      kept.push(
        line.replace(/[ \t]*<!--(.*?)-->/g, (found, comment: string) => (isDirective(comment.trim()) ? '' : found)),
      );
      afterGap = false;
    }
  }
  return `${kept.join('\n').trim()}\n`;
}

function isDirective(comment: string): boolean {
  const { optional, severities, from } = requirementOf([comment]);
  return optional || severities !== undefined || /^required from:/i.test(comment) || from !== 'final';
}
