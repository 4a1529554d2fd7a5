import type { Heading, Root } from 'mdast';
import type { Node } from 'unist';
import type { Vocabulary } from '../../review/vocabulary.ts';
import { type Quote, quote } from './evidence.ts';
import type { SlashOrder } from './find-dates.ts';

/** A document while it is being read. Offsets are those of the whole file. */
export interface Page {
  /** POSIX path as the user named the file: it may hold the date and the id. */
  readonly path: string;
  readonly text: string;
  readonly bodyStart: number;
  readonly tree: Root;
  readonly vocabulary: Vocabulary;
  readonly slashes?: SlashOrder | undefined;
  /** The level of the heading that is the title: 1, or that of the part where a document was split. */
  readonly titleDepth: number;
}

/** The headings that may be the title. */
export function titleHeadings({ tree, titleDepth }: Page): Heading[] {
  return tree.children.filter((node) => node.type === 'heading').filter(({ depth }) => depth === titleDepth);
}

/** The piece of the document that a run of nodes takes. */
export function quoteOf(page: Page, first: Node, last: Node = first): Quote {
  const start = first.position?.start.offset ?? page.bodyStart;
  return quote(page.text, start, Math.max(start, last.position?.end.offset ?? start));
}

/** The content of a node without its own marks: the text behind `###`, inside a cell, behind a bullet. */
export function contentOf(page: Page, node: Node & { readonly children: readonly Node[] }): Quote {
  const [first] = node.children;
  const last = node.children.at(-1);
  if (first && last) return quoteOf(page, first, last);
  const { end } = quoteOf(page, node);
  return quote(page.text, end, end);
}

/** Markdown as one line. */
export function asLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
