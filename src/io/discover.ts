import { type Dirent, readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { cannotRead } from './read-text.ts';
import { refuseWayOut } from './way-out.ts';

/** Whether a path (POSIX, from the folder of reviews) is that of a review: no name in it begins with `_` or `.`, and it is no README. */
export function isReviewPath(path: string): boolean {
  const names = path.split('/');
  return names.every((name) => !isHidden(name)) && isReviewName(names.at(-1) ?? '');
}

function isReviewName(name: string): boolean {
  return name.endsWith('.md') && !/^readme\.md$/i.test(name);
}

function isHidden(name: string): boolean {
  return name.startsWith('_') || name.startsWith('.');
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
    for (const entry of entriesOf(absolute, fromRoot(root, absolute))) {
      const { name } = entry;
      if (isHidden(name)) continue;
      const inside = path === '' ? name : `${path}/${name}`;
      const shown = home === '' ? inside : `${home}/${inside}`;
      if (entry.isDirectory()) folders.push(inside);
      else if (entry.isFile() && isReviewName(name)) reviews.push(shown);
      else if (entry.isSymbolicLink() && (isReviewName(name) || (await isFolder(join(top, inside))))) links.push(shown);
    }
  }
  return { reviews: reviews.sort(), links: links.sort() };
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

/** A path from the root with forward slashes. */
export function fromRoot(root: string, absolute: string): string {
  const path = relative(root, absolute);
  return (isAbsolute(path) ? absolute : path).split(sep).join('/');
}

function entriesOf(folder: string, shown: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw cannotRead(error, shown);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
