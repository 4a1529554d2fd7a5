/** A team's own code: which files the configuration names, and what they export. No other file is ever run. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotRun } from '../cannot-run.ts';
import type { Settings } from '../review/settings.ts';
import { configName, placeInConfig } from './config.ts';
import { fromRoot } from './discover.ts';

/** A file of a team's own code. */
export interface ExtensionFile {
  /** POSIX path from the root. */
  readonly path: string;
  /** Absolute path. */
  readonly at: string;
}

const runnable = ['.js', '.mjs', '.ts', '.mts'];

/**
 * The files that `extend` names, in its order. Throws {@link CannotRun} with the line of the configuration where one is
 * not there, is no code, lies outside the root or among the reviews.
 */
export async function findExtensionFiles(
  root: string,
  { extend, reviews, runbooks }: Pick<Settings, 'extend' | 'reviews' | 'runbooks'>,
): Promise<readonly ExtensionFile[]> {
  const found = new Map<string, ExtensionFile>();
  for (const [index, pattern] of extend.entries()) {
    const wrong = async (message: string) => {
      const { line, column } = await placeInConfig(root, ['extend', index]);
      return new CannotRun(`${configName}:${line}:${column}: ${message}`);
    };
    const files = await (await import('./globs.ts')).discoverFiles(root, pattern);
    if (files.length === 0)
      throw await wrong(`Unexpected \`${pattern}\`, which fits no file; expected files of this repository`);
    for (const file of files) {
      const path = fromRoot(root, file);
      const at = realpathSync(file);
      if (!isWithin(realpathSync(root), at))
        throw await wrong(`Unexpected ${path}, which lies outside of this folder; expected code of this repository`);
      for (const folder of [reviews, runbooks]) {
        const place = resolve(root, folder);
        if (isWithin(place, file) || (existsSync(place) && isWithin(realpathSync(place), at)))
          throw await wrong(
            `Unexpected code in \`${folder}\`: ${path}; nothing there is ever run, expected another folder`,
          );
      }
      if (!runnable.includes(extname(at)))
        throw await wrong(`Unexpected ${path}, expected ${runnable.map((end) => `\`${end}\``).join(', ')}`);
      found.set(at, { path, at });
    }
  }
  return [...found.values()];
}

/** Changes whenever one of the files does, or a file beside them that they name by a relative path. */
export function stampOfFiles(files: readonly ExtensionFile[]): string {
  const hash = createHash('sha256');
  const seen = new Set<string>();
  const add = (at: string): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const text = readFileSync(at, 'utf8');
    hash.update(`${at}\0${text}\0`);
    for (const [, , name = ''] of text.matchAll(/(['"`])(\.{1,2}\/[^'"`\n]+)\1/g)) {
      const other = join(dirname(at), name);
      if (statSync(other, { throwIfNoEntry: false })?.isFile()) add(other);
    }
  };
  for (const { at } of files) add(at);
  return hash.digest('hex');
}

/** What a file exports. Throws {@link CannotRun} where it cannot be loaded. */
export async function importExtension({ path, at }: ExtensionFile): Promise<Readonly<Record<string, unknown>>> {
  // Whoever serves or edits loads it again once it has changed.
  const version = createHash('sha256').update(readFileSync(at)).digest('hex').slice(0, 12);
  try {
    return await import(/* @vite-ignore */ `${pathToFileURL(at).href}?${version}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION')
      throw new CannotRun(
        `${path}: Unexpected TypeScript: this Node does not run it as it stands; take Node 22.18 or later, or compile it`,
      );
    throw new CannotRun(`${path}: Unexpected code that cannot be loaded: ${(error as Error).message}`);
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}
