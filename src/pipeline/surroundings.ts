import type { AsOf } from '../clock.ts';
import { readLinkedFiles } from '../io/linked-files.ts';
import { readRunbookChanges } from '../io/runbook-changes.ts';
import { type SimilarSearch, searchAmong } from '../knowledge/similarity.ts';
import type { BookEntry } from '../rules/rule.ts';
import type { Surroundings } from '../rules/surroundings.ts';
import type { World } from '../world.ts';
import type { BookMemory } from './book-memory.ts';
import type { ReadSources } from './read-sources.ts';

interface SurroundingsRequest {
  readonly root: string;
  readonly asOf: AsOf;
  readonly gitEnv?: World['env'] | undefined;
  readonly memory?: BookMemory | undefined;
  readonly sources: Pick<ReadSources, 'entries' | 'mayExist'>;
  /** Searches the whole book, sources included; made here where nobody else needs it. */
  readonly similar?: SimilarSearch;
  /** Whether anything may be reported about the review at a path; about all where absent. */
  readonly isAsked?: ((path: string) => boolean) | undefined;
}

/** What rules among the book's own reviews need to know of the disk, of git, of other books and of what is remembered. */
export async function surroundingsOf(
  entries: readonly BookEntry[],
  { root, asOf, gitEnv, memory, sources, similar, isAsked }: SurroundingsRequest,
): Promise<Surroundings> {
  const asked = isAsked ? entries.filter(({ path }) => isAsked(path)) : entries;
  const reviews = asked.map(({ review }) => review);
  return {
    ...(await readLinkedFiles(root, entries, asked)),
    ...(gitEnv ? { changed: await readRunbookChanges(root, gitEnv, reviews, asOf.day, memory?.git) } : {}),
    similarTo: similarToPath([...entries, ...sources.entries], similar),
    mayExist: sources.mayExist,
  };
}

function similarToPath(
  entries: readonly BookEntry[],
  similar = searchAmong(() => entries),
): NonNullable<Surroundings['similarTo']> {
  let byPath: ReadonlyMap<string, BookEntry> | undefined;
  return (path) => {
    byPath ??= new Map(entries.map((entry) => [entry.path, entry]));
    const review = byPath.get(path)?.review;
    return review ? similar(review).map((match) => ({ id: match.review.meta.id, reason: match.reason })) : [];
  };
}
