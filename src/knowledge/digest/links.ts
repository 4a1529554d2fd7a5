import type { KnowledgeBase } from '../types.ts';

/** The address of an incident's page by its id; undefined where the book has no public address. */
export type LinkTo = (incident: string) => string | undefined;

/** Makes links to the pages of a book. */
export function linksOf({ book, incidents }: Pick<KnowledgeBase, 'book' | 'incidents'>): LinkTo {
  const slugs = new Map(incidents.map(({ id, slug }) => [id, slug]));
  const base = book.url?.replace(/\/*$/, '/');
  return (incident) => {
    const slug = slugs.get(incident);
    return base === undefined || slug === undefined ? undefined : `${base}incidents/${encodeURIComponent(slug)}/`;
  };
}
