import { adoptedId, adoptedPath, type Home } from '../review/adopt.ts';
import type { Review } from '../review/types.ts';
import type { Change } from './types.ts';

/** What the history in git tells of one review's file. */
export interface FileHistory {
  /** Day on which the file was first committed, YYYY-MM-DD. */
  readonly begun?: string;
  /** Newest first. */
  readonly changes: readonly Change[];
  /** Day on which an action's status became Done and stayed so: the action's id to YYYY-MM-DD. */
  readonly done: Readonly<Record<string, string>>;
}

/** What the history in git tells of all reviews, by path; or the reason in words why it could not be read. */
export type GitDates =
  | {
      readonly state: 'read';
      readonly files: Readonly<Record<string, FileHistory>>;
      /** Of which other books the history could not be read, and why. */
      readonly unread?: string;
    }
  | { readonly state: 'not-read'; readonly reason: string };

/** What git tells of another book's reviews, under the paths and ids that they have in this one. */
export function adoptedDates(dates: GitDates, home: Home): GitDates {
  if (dates.state !== 'read') return dates;
  const files = Object.entries(dates.files).map(([path, history]) => {
    const done = Object.entries(history.done).map(([id, day]) => [adoptedId(id, home), day]);
    return [adoptedPath(path, home), { ...history, done: Object.fromEntries(done) }];
  });
  return { state: 'read', files: Object.fromEntries(files) };
}

/** What numbers need of the history, and nothing that somebody wrote: no subject of a commit, and no commit. */
export function datesAlone(dates: GitDates): GitDates {
  if (dates.state !== 'read') return dates;
  const files = Object.entries(dates.files).map(([path, { done }]) => [path, { changes: [], done }]);
  return { state: 'read', files: Object.fromEntries(files) };
}

/** The histories of several books together; of those that were not read, by name, the reason is told. */
export function joinedDates(books: readonly { readonly name: string; readonly dates: GitDates }[]): GitDates {
  const [first] = books;
  if (first && books.length === 1) return first.dates;
  const read = books.flatMap(({ dates }) => (dates.state === 'read' ? [dates.files] : []));
  if (first && read.length === 0) return first.dates;
  const unread = books.flatMap(({ name, dates }) => (dates.state === 'read' ? [] : [`${name}: ${dates.reason}`]));
  return {
    state: 'read',
    files: Object.assign({}, ...read),
    ...(unread.length > 0 ? { unread: unread.join(' ') } : {}),
  };
}

/**
 * The days on which actions became Done, by the incident's id and then by the action's; none where the history was not read.
 * Two reviews may each have an action `A-1`.
 */
export function doneDaysIn(
  dates: GitDates | undefined,
  reviews: readonly Pick<Review, 'path' | 'meta'>[],
): Readonly<Record<string, FileHistory['done']>> {
  if (dates?.state !== 'read') return {};
  return Object.fromEntries(
    reviews.flatMap(({ path, meta }) => {
      const done = dates.files[path]?.done ?? {};
      return Object.keys(done).length > 0 ? [[meta.id, done]] : [];
    }),
  );
}
