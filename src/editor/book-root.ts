import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { configName, findRoot } from '../io/config.ts';

/** Folders by which a book without a configuration is known. */
const ownFolders = ['reviews', 'runbooks'];

/**
 * The root of the book to which a file belongs: the nearest folder upwards with a configuration; else the folder above
 * the file's `reviews`; else the folder that is open in the editor; else its own folder. `folders`: those that are open.
 */
export function bookRootOf(path: string, folders: readonly string[]): string {
  const folder = dirname(path);
  const configured = findRoot(folder);
  if (existsSync(join(configured, configName))) return configured;
  const open = folders
    .filter((candidate) => isWithin(path, candidate))
    .sort((a, b) => b.length - a.length)
    .at(0);
  if (open !== undefined && ownFolders.includes(relative(open, path).split(sep)[0] ?? '')) return open;
  const names = folder.split(sep);
  const at = names.findLastIndex((name) => ownFolders.includes(name));
  return at > 0 ? names.slice(0, at).join(sep) || sep : (open ?? folder);
}

/** Whether a folder looks like the root of a book. */
export function isBookRoot(folder: string): boolean {
  return [configName, ...ownFolders].some((name) => existsSync(join(folder, name)));
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..');
}
