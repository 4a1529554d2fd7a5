/** What only books with globs need, since what finds their files takes as long to load as two reviews to be studied. */
import { resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { isReviewPath } from './discover.ts';

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
