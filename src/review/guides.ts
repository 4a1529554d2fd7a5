import type { Source } from './document.ts';
import { LineIndex } from './lines.ts';
import { linksOf, targetOf } from './links.ts';
import { parseBody } from './parse-body.ts';
import { type RunbookDocument, readRunbook } from './runbook.ts';

/** Pages that a team shows beside its reviews, such as its handbook. */
export interface GuideDocuments {
  /** The README of their folder: what stands on the page that lists them. */
  readonly front?: RunbookDocument;
  /** In the order in which the front links to them, then by their paths. */
  readonly pages: readonly RunbookDocument[];
}

/** Reads guides, which are Markdown as runbooks are. Never throws on what stands in a file. */
export function readGuides(front: Source | undefined, pages: readonly Source[]): GuideDocuments {
  const order = new Map(front ? linkedFrom(front).map((path, at) => [path, at]) : []);
  const place = ({ path }: Source) => order.get(path) ?? order.size;
  const inOrder = pages.toSorted((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1));
  return { ...(front ? { front: readRunbook(front) } : {}), pages: inOrder.map(readRunbook) };
}

/** Paths of the files that a page links to, each once. */
function linkedFrom({ path, text }: Source): string[] {
  const { tree } = parseBody(text, 0, new LineIndex(text));
  return [...new Set(linksOf(tree).flatMap(({ url }) => targetOf(url, path)?.path ?? []))];
}
