import { CannotRun } from '../cannot-run.ts';
import { discoverAmong, discoverNamed } from '../io/discover.ts';
import type { CheckRequest } from './checked.ts';
import type { Project } from './open-project.ts';

/** Which reviews there are, and which of them are asked about. All paths are POSIX, from the root, in order. */
export interface FoundReviews {
  /** Reviews that are to be studied: the whole book, since rules among reviews see it, and whatever is named. */
  readonly all: readonly string[];
  /** Reviews about which something may be reported. */
  readonly wanted: readonly string[];
  /** Links among the reviews: they are not followed. */
  readonly links: readonly string[];
  /** Whether a path, which may be that of the register, may be reported on. */
  readonly isWanted: (path: string) => boolean;
  /** Whether it is the whole book that is asked about. */
  readonly isWhole: boolean;
}

/** @param only paths from the root outside of which nothing is reported */
type ReviewsWithin = (only?: ReadonlySet<string>) => FoundReviews;

/** Finds the reviews of a book, those named or all. Throws {@link CannotRun} where there is no folder of reviews. */
export async function findReviews(
  { root, settings }: Project,
  { cwd, paths, instead }: Pick<CheckRequest, 'cwd' | 'paths' | 'instead'>,
): Promise<ReviewsWithin> {
  const among = await discoverAmong(root, settings.reviews);
  const book = among?.reviews;
  const named = instead ? [instead.path] : paths?.length ? await discoverNamed(root, cwd, paths) : undefined;
  if (!book && !named && settings.sources.length === 0) {
    throw new CannotRun(
      `No folder \`${settings.reviews}\` in ${root}. Run \`incidentbook init\` to begin a book here.`,
    );
  }
  return (only) => {
    const wanted = (named ?? book ?? []).filter((path) => !only || only.has(path));
    const reported = new Set(wanted);
    // One that is named is read like any file.
    const links = (among?.links ?? []).filter((path) => !reported.has(path));
    if (!named) for (const path of [settings.register, ...links]) if (!only || only.has(path)) reported.add(path);
    return {
      all: named ? [...new Set([...(book ?? []), ...wanted])].sort() : (book ?? []),
      wanted,
      links,
      isWanted: (path) => reported.has(path),
      isWhole: !named && !only,
    };
  };
}
