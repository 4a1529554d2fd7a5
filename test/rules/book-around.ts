import { targetOf } from '../../src/review/links.ts';
import type { BookEntry } from '../../src/rules/rule.ts';
import type { PointedAt, Surroundings } from '../../src/rules/surroundings.ts';

/** The files beside the reviews of the tests: some runbooks, and an image that the checked review may show. */
const files: Readonly<Record<string, PointedAt>> = {
  'runbooks/full-pool.md': { isThere: true, anchors: ['full-pool', 'limit-one-tenant'] },
  'runbooks/limit-a-tenant.md': { isThere: true, anchors: ['limit-a-tenant'] },
  'runbooks/old-search.md': { isThere: true },
  'reviews/2026/pool.png': { isThere: true },
  'reviews/2026/pool.svg': { isThere: true, notShown: { unexpected: '`<script`', expected: 'a PNG' } },
};

/**
 * What lies around the reviews of a test: these files and no others, runbooks changed before the exemplary incident
 * and after it, and for a review with the tag `search-index` the first of the others as a similar one.
 */
export function aroundBook(entries: readonly BookEntry[]): Surroundings {
  const there = new Map([
    ...Object.entries(files),
    ...entries.map(({ review, anchors }): [string, PointedAt] => [review.path, { isThere: true, anchors }]),
  ]);
  const pointedAt = entries.flatMap(({ review, links }) => [
    ...links.flatMap(({ url }) => targetOf(url, review.path)?.path ?? []),
    ...(review.meta.runbooks ?? []).map(({ path }) => path),
  ]);
  return {
    files: new Map([...pointedAt.map((path): [string, PointedAt] => [path, { isThere: false }]), ...there]),
    names: [...there.keys()],
    changed: new Map([
      ['runbooks/full-pool.md', '2026-01-20'],
      ['runbooks/limit-a-tenant.md', '2026-03-09'],
      // Of a time before all incidents
      ['runbooks/old-search.md', '2010-01-20'],
    ]),
    similarTo: (path) => {
      const isTagged = entries.some(({ review }) => review.path === path && review.meta.tags?.includes('search-index'));
      const others = entries.filter(({ review }) => review.path !== path);
      return isTagged ? others.slice(0, 1).map(({ review }) => ({ id: review.meta.id, reason: 'same cause' })) : [];
    },
  };
}
