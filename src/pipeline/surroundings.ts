import type { AsOf } from '../clock.ts';
import { readLinkedFiles } from '../io/linked-files.ts';
import { readRunbookChanges } from '../io/runbook-changes.ts';
import { type Match, similarEarlier } from '../knowledge/similarity.ts';
import type { Review } from '../review/types.ts';
import type { BookEntry } from '../rules/rule.ts';
import type { Surroundings } from '../rules/surroundings.ts';
import type { World } from '../world.ts';
import type { ReadSources } from './read-sources.ts';

interface SurroundingsRequest {
  readonly root: string;
  readonly asOf: AsOf;
  readonly gitEnv?: World['env'] | undefined;
  readonly sources: Pick<ReadSources, 'entries' | 'mayExist'>;
}

/** What rules among the book's own reviews need to know of the disk, of git, of other books and of what is remembered. */
export async function surroundingsOf(
  entries: readonly BookEntry[],
  { root, asOf, gitEnv, sources }: SurroundingsRequest,
): Promise<Surroundings> {
  const reviews = entries.map((entry) => entry.review);
  return {
    ...(await readLinkedFiles(root, entries)),
    ...(gitEnv ? { changed: await readRunbookChanges(root, gitEnv, reviews, asOf.day) } : {}),
    similarTo: similarToPath([...reviews, ...sources.entries.map(({ review }) => review)]),
    mayExist: sources.mayExist,
  };
}

/** Looks for similar incidents when it is first asked: in a book without new reviews nobody asks. */
function similarToPath(reviews: readonly Review[]): NonNullable<Surroundings['similarTo']> {
  let byPath: ReadonlyMap<string, readonly Match[]> | undefined;
  return (path) => {
    byPath ??= new Map([...similarEarlier(reviews)].map(([review, matches]) => [review.path, matches]));
    return (byPath.get(path) ?? []).map(({ review, reason }) => ({ id: review.meta.id, reason }));
  };
}
