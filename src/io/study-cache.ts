import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { crc32 } from 'node:zlib';
import { stampOf } from './stamp-at.ts';
import { type Line, openStudiesFile, writeStudies } from './studies-file.ts';

/** What is kept of one file. */
export interface Kept {
  /** Of the incident; absent where the file is no review that can be counted. */
  readonly id?: string;
  /** Its study as JSON, read when asked for; nothing where it is damaged. */
  json(): string | undefined;
  /** Its words as numbers of the cache's list, read when asked for; nothing where they are damaged. */
  words(): Uint32Array | undefined;
}

/** What is to be kept of one file. */
export interface ToKeep {
  readonly id?: string;
  readonly json: string;
  readonly words: Uint32Array;
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

/** The studies that are kept for a key in a root; none where there are none, or where they are damaged. */
export function openStudyCache(root: string, key: string): StudyCache {
  const file = join(root, cacheFolder, `${key}.studies`);
  const before = openStudiesFile(file);
  const lines = new Map(before.lines.map((line) => [line.path, line]));
  let words: string[] | undefined;
  const used = new Map<string, { readonly line: Line; readonly json?: Buffer; readonly words?: Uint32Array }>();
  // Taken before a file is read: whatever changes it afterwards shows in the next run.
  const stamps = new Map<string, string>();
  let fresh = 0;

  const take = (line: Line, stamp: string): Kept => {
    used.set(line.path, { line: line.stamp === stamp ? line : { ...line, stamp } });
    return {
      ...(line.id === null ? {} : { id: line.id }),
      json: () => before.json(line),
      words: () => before.numbers(line),
    };
  };
  const cache: StudyCache = {
    words() {
      words ??= before.words();
      return words;
    },
    unchanged(path) {
      const line = lines.get(path);
      // Asked of every review there is: `join` would take as long again as half of the answer.
      const stats = statSync(`${root}${sep}${path}`, { throwIfNoEntry: false });
      if (!stats) return undefined;
      const stamp = stampOf(stats);
      stamps.set(path, stamp);
      return line?.stamp === stamp && stats.mtimeMs <= before.writtenMs - DOUBTFUL_MS ? take(line, stamp) : undefined;
    },
    knows: (path) => lines.has(path),
    withContent(path, content) {
      const line = lines.get(path);
      if (!line || contentHash(content) !== line.hash) return undefined;
      // Written again, the cache is younger than the file, and needs not read it the next time.
      fresh += 1;
      return take(line, stamps.get(path) ?? '');
    },
    keep(path, hash, { id = null, json, words: numbers }) {
      fresh += 1;
      const bytes = Buffer.from(json);
      const line: Line = {
        ...{ path, id, hash, stamp: stamps.get(path) ?? '' },
        ...{ at: -1, size: bytes.length, sum: crc32(bytes), wordsAt: -1, wordCount: numbers.length, wordSum: 0 },
      };
      used.set(path, { line, json: bytes, words: numbers });
    },
    async save() {
      const changes = fresh + Math.abs(used.size - lines.size);
      if (changes * WRITES_FOR_A_STUDY < Math.max(1, used.size)) return;
      await writeStudies(file, cache.words(), used, before);
    },
  };
  return cache;
}

/** By which the content of a file is known again. */
export function contentHash(content: Uint8Array): string {
  return createHash('sha1').update(content).digest('base64');
}
