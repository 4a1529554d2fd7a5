import type { KnowledgeBase } from '../knowledge/types.ts';

/** Makes links for files that are read outside the site. */
export interface Addresses {
  /** Whether the book's public address is known, so that links are whole. */
  readonly absolute: boolean;
  /** The link to an address of the site, such as `incidents/`: whole, or from the root of the host. */
  link(address: string): string;
}

/** Links under the book's public address where it has one, else under the path at which it is served. */
export function addressesOf({ book }: Pick<KnowledgeBase, 'book'>, basePath: string): Addresses {
  const base = book.url === undefined ? basePath : book.url.replace(/\/*$/, '/');
  return {
    absolute: book.url !== undefined,
    link: (address) => base + address.split('/').map(encodeURIComponent).join('/'),
  };
}
