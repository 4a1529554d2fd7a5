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
  | { readonly state: 'read'; readonly files: Readonly<Record<string, FileHistory>> }
  | { readonly state: 'not-read'; readonly reason: string };

/** The days on which actions became Done, of all files together, by the action's id; none where the history was not read. */
export function doneDaysIn(dates: GitDates | undefined): Readonly<Record<string, string>> {
  return dates?.state === 'read' ? Object.assign({}, ...Object.values(dates.files).map(({ done }) => done)) : {};
}
