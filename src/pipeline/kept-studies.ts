import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStudyCache, type StudyCache } from '../io/study-cache.ts';
import type { FileStudy, StudyInput } from '../study.ts';
import { studyKey } from './study-key.ts';

/** Whole studies of an earlier run, with the HTML of their reviews. */
export interface KeptStudies {
  /** The study of a file that is as it was then; undefined of any other. */
  find(path: string): FileStudy | undefined;
  /** Keeps a study, as JSON, for the next run; `hash` is the one of the file's content. */
  keep(path: string, hash: string, json: string): void;
  /** What changes with the text of a file that was found or kept, and with all that decides how it is read. */
  textHash(path: string): string | undefined;
  /** Writes what was found or kept, and nothing else. */
  save(): Promise<void>;
}

const noNumbers = new Uint32Array();

/** What an earlier run kept of a book's reviews as they are held against this input. */
export async function openKeptStudies(root: string, input: StudyInput): Promise<KeptStudies> {
  const key = `${studyKey(input)}-${input.render ? 'whole' : 'plain'}`;
  const cache = openStudyCache(root, key);
  const hashes = new Map<string, string>();
  return {
    find(path) {
      const kept = cache.unchanged(path) ?? byContent(cache, root, path);
      const json = kept?.json();
      if (!kept || json === undefined) return undefined;
      hashes.set(path, kept.hash);
      return JSON.parse(json) as FileStudy;
    },
    keep(path, hash, json) {
      hashes.set(path, hash);
      cache.keep(path, hash, { json, numbers: noNumbers });
    },
    textHash(path) {
      const hash = hashes.get(path);
      return hash && `${key} ${hash}`;
    },
    save: () => cache.save(),
  };
}

/** The same for a file that was only written anew, or checked out. */
export function byContent(cache: StudyCache, root: string, path: string) {
  if (!cache.knows(path)) return undefined;
  try {
    // A pipe could be read without an end, and a link may lead where nothing may be read.
    const file = join(root, path);
    return lstatSync(file).isFile() ? cache.withContent(path, readFileSync(file)) : undefined;
  } catch {
    // Whoever reads it next says why it cannot be read.
    return undefined;
  }
}
