import { type Quote, quote } from '../evidence.ts';
import { type Page, quoteOf } from '../page.ts';
import { readLeading } from './leading.ts';
import type { Item, Shape } from './shape.ts';

/** Bare lines that begin with their times. A line that does not goes on with what the one above it says. */
export const paragraphShape: Shape = {
  name: 'paragraph',
  read(node, page) {
    if (node.type !== 'paragraph') return undefined;
    const items: Item[] = [];
    for (const line of linesOf(quoteOf(page, node), page)) {
      const item = readLeading('paragraph', line, page);
      const above = items.at(-1);
      if (item) items.push(item);
      else if (above) items[items.length - 1] = { ...above, what: quote(page.text, above.what.start, line.end) };
    }
    return items.length > 0 ? items : undefined;
  },
};

function linesOf({ start, text }: Quote, page: Page): Quote[] {
  return [...text.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) =>
    quote(page.text, start + index, start + index + line.length),
  );
}
