import { pathAtHome } from '../review/adopt.ts';

/** Another book whose incidents stand in this one. */
export interface SourceBook {
  /** POSIX path of its folder or of its data set from the root of the project: paths of its reviews begin with it. */
  readonly path: string;
  /** A data set tells the facts of its incidents and has neither text, actions, runbooks nor history. */
  readonly kind: 'folder' | 'data-set';
  /** What it is called among the others: its namespace, or the name of its folder. */
  readonly name: string;
  readonly namespace?: string;
  readonly repository?: string;
  readonly branch: string;
  /** Public address of its own site. */
  readonly url?: string;
  /** YYYY-MM-DD: the day as of which a data set was exported. */
  readonly asOf?: string;
  /** Folder of its runbooks, from the root of the project. */
  readonly runbooks: string;
}

/** Where a file is kept: its repository, and its path there. */
export interface KeptAt {
  readonly repository?: string | undefined;
  readonly branch: string;
  readonly path: string;
}

interface Places {
  readonly book: { readonly repository?: string; readonly branch: string };
  readonly sources: readonly SourceBook[];
}

/** The source below which a path lies; undefined for the book's own files. */
export function sourceAt(path: string, sources: readonly SourceBook[]): SourceBook | undefined {
  return sources
    .filter((source) => path.startsWith(`${source.path}/`))
    .reduce<SourceBook | undefined>(
      (best, each) => (best && best.path.length > each.path.length ? best : each),
      undefined,
    );
}

/** Where the file at a path of this book is kept. */
export function keptAt(path: string, { book, sources }: Places): KeptAt {
  const source = sourceAt(path, sources);
  if (!source) return { repository: book.repository, branch: book.branch, path };
  return { repository: source.repository, branch: source.branch, path: pathAtHome(path, source) };
}
