import type { Root, RootContent } from 'mdast';
import { plainText } from '../plain-text.ts';
import { type Cut, type Mark, marksIn, nodesOf, rangeOf } from './marks.ts';

/** What is internal in a body: stretches of its text, and marks that have no partner. */
export interface InternalBlocks {
  readonly cuts: readonly Cut[];
  readonly stray: readonly Mark[];
}

/**
 * The internal blocks of a body: between the two marks; a whole section where the first mark stands right behind its
 * heading and nothing closes it, or where the section is of an internal name. Any other mark that nothing closes reaches to
 * the end: what is not sure is not shown. Marks in the head of a table are about columns, and not looked at.
 */
export function internalBlocks(tree: Root, text: string, isInternal: (section: string) => boolean): InternalBlocks {
  const heads = [...nodesOf(tree)].flatMap((node) => (node.type === 'table' ? [rangeOf(node.children[0])] : []));
  const marks = marksIn(tree, text).filter(
    ({ start }) => !heads.some(([from, until]) => start >= from && start < until),
  );
  const sections = sectionsOf(tree, text);
  const cuts: Cut[] = sections.filter(({ name }) => isInternal(name)).map(({ start, end }) => ({ start, end }));
  const open: Mark[] = [];
  const stray: Mark[] = [];
  for (const mark of marks) {
    if (mark.kind === 'open') open.push(mark);
    if (mark.kind !== 'close') continue;
    const first = open.pop();
    if (first) cuts.push({ start: first.start, end: mark.end });
    else stray.push(mark);
  }
  for (const mark of open) {
    if (!sectionBehind(sections, mark)) stray.push(mark);
    cuts.push(cutOf(sections, mark, text));
  }
  return { cuts, stray };
}

/** Names of the sections that a template marks as internal, for all reviews. */
export function markedSections(tree: Root, text: string): string[] {
  const sections = sectionsOf(tree, text);
  return marksIn(tree, text).flatMap((mark) => {
    const section = mark.kind === 'open' ? sectionBehind(sections, mark) : undefined;
    return section ? [section.name] : [];
  });
}

interface SectionRange {
  readonly name: string;
  readonly start: number;
  readonly headingEnd: number;
  /** Offset of what follows its heading, comments aside. */
  readonly contentStart: number;
  readonly end: number;
}

function sectionsOf(tree: Root, text: string): SectionRange[] {
  return tree.children.flatMap((node, number) => {
    if (node.type !== 'heading') return [];
    const rest = tree.children.slice(number + 1);
    const next = rest.find((other) => other.type === 'heading' && other.depth <= node.depth);
    const [start, headingEnd] = rangeOf(node);
    const [contentStart] = rangeOf(rest.find((other) => !isComment(other)));
    const end = next ? rangeOf(next)[0] : text.length;
    return [{ name: plainText(node), start, headingEnd, end, contentStart: contentStart || text.length }];
  });
}

function isComment(node: RootContent): boolean {
  return node.type === 'html' && /^\s*<!--[\s\S]*?-->\s*$/.test(node.value);
}

/** The section behind whose heading, or in whose heading, a mark stands. */
function sectionBehind(sections: readonly SectionRange[], { start }: Mark): SectionRange | undefined {
  return sections.find(
    (section) => start > section.start && start < Math.max(section.headingEnd, section.contentStart),
  );
}

function cutOf(sections: readonly SectionRange[], mark: Mark, text: string): Cut {
  const section = sectionBehind(sections, mark);
  return { start: section?.start ?? mark.start, end: section?.end ?? text.length };
}
