import type { GuideDocuments } from '../review/guides.ts';
import { slugsOf } from './slugs.ts';
import { keptAt } from './source-book.ts';
import type { Guides, KnowledgeBase } from './types.ts';

/** A book without guides. */
export const noGuides: Guides = { pages: [] };

/** The guides of a book with their addresses and the places of their files. */
export function guidesOf(
  { front, pages }: GuideDocuments,
  folder: string,
  places: Pick<KnowledgeBase, 'book' | 'sources'>,
): Guides {
  const within = (path: string) => path.slice(folder.length + 1).replace(/\.md$/i, '');
  const slugs = slugsOf(pages.map(({ path }) => within(path)));
  return {
    ...(front ? { front: { ...front, kept: keptAt(front.path, places) } } : {}),
    pages: pages.map((page, number) => ({
      ...page,
      slug: slugs[number] ?? page.path,
      kept: keptAt(page.path, places),
    })),
  };
}
