import { renderToString } from 'preact-render-to-string';
import type { KnowledgeBase } from '../src/knowledge/types.ts';
import { Document } from './components/document.tsx';
import { pages } from './index.ts';
import type { Page, Sheet, Site } from './page.ts';

/** The menu of a book: every page that has a word for it, with the address it leads to. */
export function menuOf(
  kb: KnowledgeBase,
  shown: readonly Page[] = pages,
): readonly { readonly label: string; readonly address: string }[] {
  return shown.flatMap((page) => {
    if (page.menu === undefined) return [];
    const address = page.first ?? page.sheets(kb)[0]?.address;
    return address === undefined ? [] : [{ label: page.menu, address }];
  });
}

/** The whole HTML of one sheet. */
export function renderSheet(page: Page, sheet: Sheet, whole: Site, menu = menuOf(whole.kb), view?: unknown): string {
  const site = page.showsSizes || !whole.sizes ? whole : withoutSizes(whole);
  const body = (
    <Document page={page} sheet={sheet} menu={menu} site={site}>
      {sheet.render(site, view)}
    </Document>
  );
  return `<!doctype html>\n${renderToString(body)}\n`;
}

function withoutSizes({ sizes: _sizes, ...others }: Site): Site {
  return others;
}
