import type { AsOf } from '../clock.ts';
import { readLinkedFiles } from '../io/linked-files.ts';
import { readRunbookChanges } from '../io/runbook-changes.ts';
import type { WordNumbers } from '../knowledge/lexicon.ts';
import { searchSimilar } from '../knowledge/similarity.ts';
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
  /** The words of the reviews, where they have been kept. */
  readonly numbers?: WordNumbers | undefined;
}

/** What rules among the book's own reviews need to know of the disk, of git, of other books and of what is remembered. */
export async function surroundingsOf(
  entries: readonly BookEntry[],
  { root, asOf, gitEnv, sources, numbers }: SurroundingsRequest,
): Promise<Surroundings> {
  const reviews = entries.map((entry) => entry.review);
  return {
    ...(await readLinkedFiles(root, entries)),
    ...(gitEnv ? { changed: await readRunbookChanges(root, gitEnv, reviews, asOf.day) } : {}),
    similarTo: similarToPath([...reviews, ...sources.entries.map(({ review }) => review)], numbers),
    mayExist: sources.mayExist,
  };
}

/** Makes ready to look for similar incidents when it is first asked: in a book without new reviews nobody asks. */
function similarToPath(
  reviews: readonly Review[],
  numbers: WordNumbers | undefined,
): NonNullable<Surroundings['similarTo']> {
  let search: ReturnType<typeof searchSimilar> | undefined;
  const byPath = new Map(reviews.map((review) => [review.path, review]));
  return (path) => {
    search ??= searchSimilar(reviews, numbers);
    const review = byPath.get(path);
    return review ? search(review).map((match) => ({ id: match.review.meta.id, reason: match.reason })) : [];
  };
}
