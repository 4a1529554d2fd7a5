import type { List, ListItem } from 'mdast';
import { quote } from '../evidence.ts';
import { type Page, quoteOf } from '../page.ts';
import { readLeading } from './leading.ts';
import type { Item, Shape } from './shape.ts';

/** `- 10:02 UTC: the alert fires`, also below a bullet that is a day. */
export const bulletShape: Shape = {
  name: 'bullet',
  read(node, page) {
    if (node.type !== 'list') return undefined;
    const items = readList(node, page);
    return items.some((item) => item.kind === 'entry') || items.length > 1 ? items : undefined;
  },
};

function readList(list: List, page: Page): Item[] {
  return list.children.flatMap((item) => readItem(item, page));
}

function readItem(item: ListItem, page: Page): Item[] {
  const [first] = item.children;
  const last = item.children.at(-1);
  if (first?.type !== 'paragraph' || !last) return [];
  const own = quoteOf(page, first);
  const found = readLeading('bullet', quote(page.text, own.start, quoteOf(page, first, last).end), page);
  const nested = item.children.filter((child) => child.type === 'list');
  if (found?.kind !== 'day' || nested.length === 0) return found ? [found] : [];
  const below = nested.flatMap((list) => readList(list, page));
  if (below.length === 0) return [found];
  return [{ ...found, what: quote(page.text, found.what.start, Math.max(found.what.start, own.end)) }, ...below];
}
