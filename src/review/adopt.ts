import type { Action, Review } from './types.ts';

/** Where an adopted review comes from: another book. */
export interface Home {
  /** POSIX path of that book from the root of this one: what its own paths are put behind. */
  readonly path: string;
  /** What is put before its ids; absent where they stand as they are. */
  readonly namespace?: string;
}

/** An id of another book as it stands in this one: `payments/INC-2026-001`. */
export function adoptedId(id: string, { namespace }: Pick<Home, 'namespace'>): string {
  return namespace === undefined ? id : `${namespace}/${id}`;
}

/** A path of another book as it stands in this one. */
export function adoptedPath(path: string, home: Pick<Home, 'path'>): string {
  return home.path === '' ? path : `${home.path}/${path}`;
}

/** The path in its own book of something that was adopted. */
export function pathAtHome(path: string, home: Pick<Home, 'path'>): string {
  return path.startsWith(`${home.path}/`) ? path.slice(home.path.length + 1) : path;
}

/**
 * A review of another book as it stands in this one: its id, those of its actions and its paths are this book's. An id
 * that it names is looked for in its own book first; one that is in neither is taken for its own book's.
 * @param isNamed whether a review of this book, adopted ones included, has an id
 */
export function adopt(review: Review, home: Home, isNamed: (id: string) => boolean): Review {
  const { meta, body } = review;
  const named = (ids: readonly string[]): string[] =>
    ids.map((id) => {
      const own = adoptedId(id, home);
      return isNamed(own) || !isNamed(id) ? own : id;
    });
  return {
    ...review,
    path: adoptedPath(review.path, home),
    source: home.path,
    meta: {
      ...meta,
      id: adoptedId(meta.id, home),
      ...(meta.recurrence_of ? { recurrence_of: named(meta.recurrence_of) } : {}),
      ...(meta.related ? { related: named(meta.related) } : {}),
      ...(meta.runbooks
        ? { runbooks: meta.runbooks.map((use) => ({ ...use, path: adoptedPath(use.path, home) })) }
        : {}),
    },
    body: { ...body, actions: body.actions.map((action) => adoptedAction(action, home)) },
  };
}

function adoptedAction(action: Action, home: Home): Action {
  return { ...action, id: adoptedId(action.id, home) };
}
