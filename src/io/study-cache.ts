import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { placeIn } from './place-in.ts';
import { openStudiesFile, type Stamp, type StudiesEntry, type StudiesFile, writeStudies } from './studies-file.ts';

/** What is kept of one file. */
export interface Kept {
  /** Of the file's content, as {@link contentHash} gives it. */
  readonly hash: string;
  /** Of the incident; absent where the file is no review that can be counted. */
  readonly id?: string | undefined;
  /** Its study as JSON, read when asked for; nothing where it is damaged. */
  json(): string | undefined;
  /** What similar ones are found by, as numbers of the cache's list, read when asked for; nothing where they are damaged. */
  numbers(): Uint32Array | undefined;
}

/** What is to be kept of one file. */
export interface ToKeep {
  readonly id?: string | undefined;
  /** The study as JSON, made when it is written. */
  readonly json: string | (() => string);
  readonly numbers: Uint32Array;
}

/** Studies of an earlier run. */
export interface StudyCache {
  /** The words to which numbers refer; new ones may be added at its end. */
  words(): string[];
  /** Asked first of every file. What is kept of one whose size and times are those of the earlier run: it need not be read. */
  unchanged(path: string): Kept | undefined;
  /** Whether anything is kept of the file at a path, whatever its content was: else it needs not be read to be looked for. */
  knows(path: string): boolean;
  /** What is kept of a file with this content. */
  withContent(path: string, content: Uint8Array): Kept | undefined;
  /** @param hash that {@link contentHash} gives of the file's content */
  keep(path: string, hash: string, kept: ToKeep): void;
  /** Writes what was asked for or kept in this run, and nothing else; nothing where that would take longer than it saves. */
  save(): Promise<void>;
}

/** Of a book: where its cache lies, POSIX, from the root. */
export const cacheFolder = '.incidentbook/cache';

/** A file that was changed shortly before its study was written may have been changed again in the same tick of its clock. */
const DOUBTFUL_MS = 2000;
/** Writing a kept study again takes about a five-hundredth of the time that studying a review takes. */
const WRITES_FOR_A_STUDY = 500;
const noStamp: Stamp = { size: -1, mtimeMs: 0, ctimeMs: 0, ino: 0 };

/** The studies that are kept for a key in a root; none where there are none, or where they are damaged. */
export function openStudyCache(root: string, key: string): StudyCache {
  const file = join(root, cacheFolder, `${key}.studies`);
  const before = openStudiesFile(file);
  let words: string[] | undefined;
  /** What was asked for of the file before, by place, and its stamp where that is another now. */
  const used = new Uint8Array(before.paths.length);
  const restamped = new Map<number, Stamp>();
  let last = -1;
  /** Files are asked for in the order in which they are kept, and each of them more than once at most. */
  const placeOf = (path: string): number | undefined => {
    if (before.paths[last] === path) return last;
    const place = before.paths[last + 1] === path ? last + 1 : placeIn(before.paths, path);
    if (place !== undefined) last = place;
    return place;
  };
  const fresh = new Map<string, StudiesEntry>();
  // Taken before a file is read: whatever changes it afterwards shows in the next run.
  const stamps = new Map<string, Stamp>();
  let changes = 0;

  const cache: StudyCache = {
    words() {
      words ??= before.words();
      return words;
    },
    unchanged(path) {
      const place = placeOf(path);
      // Asked of every review there is: `join` would take as long again as half of the answer.
      const stats = statSync(`${root}${sep}${path}`, { throwIfNoEntry: false });
      if (!stats) return undefined;
      if (place !== undefined && before.hasStamp(place, stats) && stats.mtimeMs <= before.writtenMs - DOUBTFUL_MS) {
        used[place] = 1;
        return new KeptBefore(before, place);
      }
      stamps.set(path, stats);
      return undefined;
    },
    knows: (path) => placeOf(path) !== undefined,
    withContent(path, content) {
      const place = placeOf(path);
      if (place === undefined || contentHash(content) !== before.hashAt(place).toString('base64')) return undefined;
      // Written again, the cache is younger than the file, and needs not read it the next time.
      changes += 1;
      used[place] = 1;
      restamped.set(place, stamps.get(path) ?? noStamp);
      return new KeptBefore(before, place);
    },
    keep(path, hash, { id = null, json, numbers }) {
      changes += 1;
      const stamp = stamps.get(path) ?? noStamp;
      fresh.set(path, { path, id, stamp, hash: Buffer.from(hash, 'base64'), json, numbers });
    },
    async save() {
      const unused = before.paths.filter((path, place) => used[place] === 0 && !fresh.has(path)).length;
      const all = used.reduce((sum, isUsed) => sum + isUsed, fresh.size);
      if ((changes + unused) * WRITES_FOR_A_STUDY < Math.max(1, all)) return;
      const kept = before.paths.flatMap((path, place) => {
        const entry = used[place] === 1 && !fresh.has(path) ? before.entry(place) : undefined;
        const stamp = restamped.get(place);
        return entry ? [stamp ? { ...entry, stamp } : entry] : [];
      });
      const entries = [...kept, ...fresh.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
      await writeStudies(file, cache.words(), entries);
    },
  };
  return cache;
}

/** There is one for each review of a book. */
class KeptBefore implements Kept {
  readonly #file: StudiesFile;
  readonly #place: number;

  constructor(file: StudiesFile, place: number) {
    this.#file = file;
    this.#place = place;
  }

  get hash(): string {
    return this.#file.hashAt(this.#place).toString('base64');
  }

  get id(): string | undefined {
    return this.#file.ids[this.#place] ?? undefined;
  }

  json(): string | undefined {
    return this.#file.json(this.#place);
  }

  numbers(): Uint32Array | undefined {
    return this.#file.numbers(this.#place);
  }
}

/** By which the content of a file is known again. */
export function contentHash(content: Uint8Array | string): string {
  return createHash('sha1').update(content).digest('base64');
}
