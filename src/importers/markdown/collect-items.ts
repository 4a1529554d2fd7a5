import type { Heading, RootContent } from 'mdast';
import { plainText } from '../../review/plain-text.ts';
import { type Quote, quote } from './evidence.ts';
import { type Page, quoteOf } from './page.ts';
import { headingShape } from './shapes/heading.ts';
import { shapes } from './shapes/index.ts';
import type { DayMark, Item, RawEntry } from './shapes/shape.ts';

/** The part of a document that tells what happened when. */
export interface TimelinePart {
  /** The heading `Timeline`; absent where a document has none, and all of it was searched. */
  readonly heading?: Quote;
  readonly range: Quote;
  readonly items: readonly Item[];
}

/** The timelines of a document: sections of that name, else whatever in the document has the shape of one. */
export function collectTimelines(page: Page): TimelinePart[] {
  const nodes = page.tree.children;
  const parts: TimelinePart[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'heading' || !isTimelineHeading(node, page)) continue;
    const inside = nodes.slice(index + 1, endOfSection(nodes, index, node.depth, page));
    const range = quoteOf(page, node, inside.at(-1) ?? node);
    // A subsection of a timeline that is named like one belongs to it.
    if (parts.some((part) => part.range.end > range.start)) continue;
    parts.push({ heading: quoteOf(page, node), range, items: itemsOf(inside, page) });
  }
  const filled = parts.filter(({ items }) => items.some(({ kind }) => kind === 'entry'));
  if (filled.length > 0) return filled;
  const loose = looseItems(nodes, page);
  if (loose.some(({ kind }) => kind === 'entry')) {
    return [{ range: quote(page.text, page.bodyStart, page.text.length), items: loose }];
  }
  return parts;
}

export function isTimelineHeading(node: Heading, { vocabulary }: Page): boolean {
  const written = plainText(node);
  const bare = written.replace(/\s*[([].*$/, '');
  return [written, bare].some((name) => vocabulary.name(name) === 'Timeline') || /^\W*timeline\b/i.test(written);
}

/** A section ends at the next heading of its level or above; days and times as headings belong to it. */
function endOfSection(nodes: readonly RootContent[], index: number, depth: number, page: Page): number {
  const end = nodes.findIndex(
    (node, at) =>
      at > index && node.type === 'heading' && node.depth <= depth && headingShape.read(node, page) === undefined,
  );
  return end === -1 ? nodes.length : end;
}

function itemsOf(nodes: readonly RootContent[], page: Page): Item[] {
  const items: Item[] = [];
  /** The heading whose prose is being collected. */
  let open: { readonly depth: number; readonly day: boolean } | undefined;
  for (const node of nodes) {
    const isHeading = node.type === 'heading';
    if (isHeading && open && node.depth <= open.depth) open = undefined;
    const found = isHeading || !open || open.day ? read(node, page) : undefined;
    if (found) {
      items.push(...found);
      open = isHeading ? { depth: node.depth, day: found[0]?.kind === 'day' } : open;
    } else if (open && !isHeading) prolong(items, node, page);
  }
  return items.flatMap((item, index) => (item.kind === 'day' ? dayItems(item, items[index + 1]) : [item]));
}

function read(node: RootContent, page: Page): readonly Item[] | undefined {
  for (const shape of shapes) {
    const items = shape.read(node, page);
    if (items && items.length > 0) return items;
  }
  return undefined;
}

function prolong(items: Item[], node: RootContent, page: Page): void {
  const last = items.at(-1);
  if (last) items[items.length - 1] = { ...last, what: quote(page.text, last.what.start, quoteOf(page, node).end) };
}

/** A day with words of its own is an entry too: `### 2018-01-15` with prose below it, `- 2018-01-15: …`. */
function dayItems(mark: DayMark, next: Item | undefined): Item[] {
  if (mark.what.text.trim() === '') return [mark];
  const isTitle = next?.kind === 'entry' && !/[\r\n]/.test(mark.what.text.trim()) && mark.shape === 'heading';
  if (isTitle) return [mark];
  const { placed, what, shape } = mark;
  const entry: RawEntry = { kind: 'entry', shape, at: placed.at, whens: [placed], what, cells: [] };
  return [entry];
}

/** Without a heading to go by, only what can hardly be anything else: tables of times, and two of a kind. */
function looseItems(nodes: readonly RootContent[], page: Page): Item[] {
  const found = itemsOf(nodes, page);
  const timed = (item: Item): item is RawEntry =>
    item.kind === 'entry' && item.whens.some(({ when }) => when.clock !== undefined);
  const count = (name: string) => found.filter((item) => timed(item) && item.shape === name).length;
  return found.filter(
    (item) => item.kind === 'day' || item.shape === 'table' || (timed(item) && count(item.shape) > 1),
  );
}
