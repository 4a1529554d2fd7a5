import type { Addresses } from './addresses.ts';
import { xml } from './xml.ts';

/** A sitemap (sitemaps.org) of pages, by their addresses from the root of the site; more than 50,000 are left out, as its rules demand. */
export function sitemap(pages: readonly string[], { link }: Addresses): string {
  const urls = pages.slice(0, 50_000).map((page) => `  <url><loc>${xml(link(page))}</loc></url>\n`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}
