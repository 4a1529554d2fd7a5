import type { PageContent } from '../../site/element.tsx';
import type { KnowledgeBase } from '../knowledge/types.ts';

/** What a team's page is handed to draw itself. */
export interface OwnSite {
  readonly kb: KnowledgeBase;
  /** The link to an address of the site, such as `incidents/`, under whatever path the site is served. */
  href(address: string): string;
}

/** What the author of a page writes down; `Item` is what one sheet is made for. */
export interface OwnPageSpec<Item> {
  /** Unique among pages, and the folder in which they stand; small letters, digits and hyphens. */
  readonly name: string;
  /** The word in the menu, which leads to the page's first address; absent for pages that others lead to. */
  readonly menu?: string;
  /** What there is a sheet for; without it the page exists once. */
  items?(kb: KnowledgeBase): readonly Item[];
  /** Where the sheet stands, from the root of the site: `costs/2026/`; without it `costs/`. */
  address?(item: Item): string;
  title(item: Item, kb: KnowledgeBase): string;
  description(item: Item, kb: KnowledgeBase): string;
  render(item: Item, site: OwnSite): PageContent;
}

/** A page as `definePage` makes it. */
export interface OwnPage {
  readonly name: string;
  readonly menu?: string;
  sheets(kb: KnowledgeBase): readonly { readonly address: string; readonly title: string }[];
}
