import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import type { Home } from '../review/adopt.ts';
import type { Place } from '../review/place.ts';
import type { Settings, SourceSetting } from '../review/settings.ts';
import { configName, placeInConfig } from './config.ts';
import { fromRoot } from './discover.ts';

/** Another book that was found on the disk: a folder with reviews, or a data set that it has exported. */
export interface FoundSource extends Home {
  readonly kind: 'folder' | 'data-set';
  /** Absolute path. */
  readonly at: string;
  /** What it is called among the others: its namespace, or the name of its folder. */
  readonly name: string;
  readonly setting: SourceSetting;
}

/** A source that is not on this disk. */
export interface MissingSource {
  /** Where the configuration names it. */
  readonly place: Place;
  readonly message: string;
  readonly namespace?: string;
}

export interface Sources {
  /** In the order of the configuration. */
  readonly found: readonly FoundSource[];
  readonly missing: readonly MissingSource[];
}

/** Looks for the sources that a book names. Throws {@link CannotRun} with the line of the configuration where one is no book. */
export async function findSources(root: string, settings: Pick<Settings, 'sources' | 'reviews'>): Promise<Sources> {
  const found = new Map<string, FoundSource>();
  const missing: MissingSource[] = [];
  if (settings.sources.length === 0) return { found: [], missing };
  const { discoverSources, isGlob } = await import('./globs.ts');
  for (const [number, setting] of settings.sources.entries()) {
    const place = () => placeInConfig(root, ['sources', number]);
    const wrong = async (message: string) => {
      const { line, column } = await place();
      return new CannotRun(`${configName}:${line}:${column}: ${message}`);
    };
    const books: FoundSource[] = [];
    const isMany = isGlob(setting.path);
    for (const at of isMany ? await discoverSources(root, setting.path) : [resolve(root, setting.path)]) {
      const kind = await kindOf(at, settings.reviews);
      if (kind === 'folder' || kind === 'data-set') books.push(foundAt(at, kind, root, setting));
      else if (kind !== 'missing' && !isMany)
        throw await wrong(`Unexpected source ${setting.path} (${at}), ${reasons[kind]}`);
    }
    if (books.length === 0) missing.push(await missingOf(root, setting, isMany, place));
    for (const book of books) {
      if (book.at === root)
        throw await wrong(`Unexpected source ${setting.path}, which is this book itself; expected another one`);
      if (found.has(book.at)) throw await wrong(`Unexpected second source ${book.path}, expected each book once`);
      found.set(book.at, book);
    }
  }
  return { found: [...found.values()], missing };
}

const reasons = {
  'no-book': `which has no reviews; expected the folder of a book, with \`${configName}\` or the folder of its reviews in it`,
  'no-data': 'expected the folder of a book, or a data set whose name ends in `.json`',
};

async function missingOf(
  root: string,
  setting: SourceSetting,
  isMany: boolean,
  place: () => Promise<Place>,
): Promise<MissingSource> {
  const { path, namespace } = setting;
  const message = isMany
    ? `Unexpected source ${path}, which fits no book in ${root}; expected folders of books or their data sets`
    : `Unexpected source ${path}, which is not there; expected the folder of a book, or its data set, at ${resolve(root, path)}`;
  const known = namespace === true && !isMany ? basename(nameGiver(resolve(root, path))) : namespace;
  return { place: await place(), message, ...(typeof known === 'string' ? { namespace: known } : {}) };
}

async function kindOf(at: string, reviews: string): Promise<FoundSource['kind'] | 'missing' | keyof typeof reasons> {
  const entry = await statIfThere(at);
  if (!entry) return 'missing';
  if (!entry.isDirectory()) return at.endsWith('.json') ? 'data-set' : 'no-data';
  const isBook = (await statIfThere(resolve(at, configName))) ?? (await statIfThere(resolve(at, reviews)));
  return isBook ? 'folder' : 'no-book';
}

function foundAt(at: string, kind: FoundSource['kind'], root: string, setting: SourceSetting): FoundSource {
  const folder = basename(nameGiver(at));
  const namespace = setting.namespace === true ? folder : setting.namespace;
  const name = namespace ?? folder;
  return { kind, at, name, setting, path: fromRoot(root, at), ...(namespace === undefined ? {} : { namespace }) };
}

/** A data set is called after its folder, as its own name is most likely that of every other one. */
function nameGiver(at: string): string {
  return at.endsWith('.json') ? dirname(at) : at;
}

async function statIfThere(path: string) {
  return stat(path).catch(() => undefined);
}
