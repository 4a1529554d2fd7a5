import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { CannotRun } from '../cannot-run.ts';
import { cannotRead } from './read-text.ts';
import { refuseWayOut } from './way-out.ts';

/** Whether a path (POSIX, from the folder of reviews) is that of a review: no name in it begins with `_` or `.`, and it is no README. */
export function isReviewPath(path: string): boolean {
  const names = path.split('/');
  return path.endsWith('.md') && !names.some((name) => /^[_.]/.test(name)) && !/^readme\.md$/i.test(names.at(-1) ?? '');
}

/** What lies in a folder of reviews: POSIX paths from the root, in order. */
export interface AmongReviews {
  readonly reviews: readonly string[];
  /** Links to files or folders where a review or a folder of them would be read: none of them is followed. */
  readonly links: readonly string[];
}

/** The paths of all reviews under a folder; nothing where there is no such folder. Throws as {@link discoverAmong} does. */
export async function discoverReviews(root: string, folder: string): Promise<readonly string[] | undefined> {
  return (await discoverAmong(root, folder))?.reviews;
}

/**
 * All reviews under a folder, and the links among them; nothing where there is no such folder. Throws {@link CannotRun}
 * where the folder itself is a link that leads out of the book, and where a folder cannot be read.
 */
export async function discoverAmong(root: string, folder: string): Promise<AmongReviews | undefined> {
  const top = resolve(root, folder);
  if (!(await isFolder(top))) return undefined;
  refuseWayOut(top, fromRoot(root, top));
  const home = fromRoot(root, top);
  const [reviews, links, folders]: [string[], string[], string[]] = [[], [], ['']];
  for (let path = folders.pop(); path !== undefined; path = folders.pop()) {
    const absolute = join(top, path);
    const entries = await readdir(absolute, { withFileTypes: true }).catch((error: unknown) => {
      throw cannotRead(error, fromRoot(root, absolute));
    });
    for (const entry of entries) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      const shown = () => (home === '' ? inside : `${home}/${inside}`);
      if (/^[_.]/.test(entry.name)) continue;
      if (entry.isDirectory()) folders.push(inside);
      else if (entry.isFile() && isReviewPath(inside)) reviews.push(shown());
      else if (entry.isSymbolicLink() && (isReviewPath(inside) || (await isFolder(join(top, inside)))))
        links.push(shown());
    }
  }
  return { reviews: reviews.sort(), links: links.sort() };
}

/** Whether a path stands for what fits it, rather than for itself. */
export function isGlob(path: string): boolean {
  return isDynamicPattern(path);
}

/** Absolute paths of the folders and JSON files that a glob fits, in order; links are not followed. */
export async function discoverSources(root: string, pattern: string): Promise<string[]> {
  const found = await glob(pattern, {
    cwd: root,
    absolute: true,
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return found
    .filter((path) => /[/\\]$|\.json$/.test(path))
    .map((path) => resolve(path))
    .sort();
}

/** Absolute paths of the files that a path or a glob fits, in order. */
export async function discoverFiles(root: string, pattern: string): Promise<string[]> {
  const found = await glob(pattern, {
    cwd: root,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return found.map((path) => resolve(path)).sort();
}

/** The reviews that a user names: files as they are, folders with all reviews under them. Throws {@link CannotRun} on what does not exist. */
export async function discoverNamed(root: string, cwd: string, named: readonly string[]): Promise<string[]> {
  const paths = new Set<string>();
  for (const name of named) {
    const absolute = resolve(cwd, name);
    const found = await stat(absolute).catch(() => undefined);
    if (!found) throw new CannotRun(`No such file or folder: ${name}`);
    if (!found.isDirectory()) paths.add(fromRoot(root, absolute));
    else for (const path of (await discoverReviews(root, absolute)) ?? []) paths.add(path);
  }
  return [...paths].sort();
}

/** Names under which teams keep what they wrote after incidents. */
const postmortemFolders =
  'post-mortems,postmortems,postmortem,incidents,incident-reviews,rca,rcas,pir,pirs,retrospectives';

/** Folders of Markdown that look like reviews of earlier times, outside the folder of reviews, with how many files each holds. */
export async function findPostmortems(root: string, reviews: string): Promise<{ folder: string; count: number }[]> {
  const found = await glob(`{,*/,*/*/}{${postmortemFolders}}/*.md`, {
    cwd: root,
    ignore: ['**/node_modules/**', `${reviews}/**`, '_site/**'],
    followSymbolicLinks: false,
    expandDirectories: false,
    caseSensitiveMatch: false,
  });
  const counts = new Map<string, number>();
  for (const path of found.filter((path) => isReviewPath(path)).sort()) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].map(([folder, count]) => ({ folder, count }));
}

/** A path from the root with forward slashes. */
export function fromRoot(root: string, absolute: string): string {
  const path = relative(root, absolute);
  return (isAbsolute(path) ? absolute : path).split(sep).join('/');
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
