import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kept, openStudyCache, type StudyCache } from '../io/study-cache.ts';
import type { Traits } from '../knowledge/lexicon.ts';
import type { StudyInput } from '../study.ts';
import type { LeanStudy } from './lean-study.ts';
import { packTraits, unpackTraits } from './packed-traits.ts';
import { studyKey } from './study-key.ts';

/** A lean study, and what goes with it. */
export interface LeanFile {
  readonly lean: LeanStudy;
  /** What similar incidents are searched by; absent where there is no review. */
  readonly traits: Traits | undefined;
  /** Of the text, and of all that decides how it is read. */
  readonly textHash: string;
}

/** Lean studies of an earlier run. */
export interface KeptLean {
  /** The list of words to which the numbers of all traits refer; new ones may be added at its end. */
  words(): string[];
  /** What is kept of a file that is as it was then; undefined of any other. */
  find(path: string): LeanFile | undefined;
  /** Keeps a study for the next run; `hash` is the one of the file's content. */
  keep(path: string, hash: string, file: Omit<LeanFile, 'textHash'>): LeanFile;
  /** Writes what was found or kept, and nothing else. */
  save(): Promise<void>;
}

/** What an earlier run kept of a book's reviews as they are held against this input; `texts` says whether with all their texts. */
export function openKeptLean(root: string, input: StudyInput, texts: boolean): KeptLean {
  const key = `${studyKey(input)}-${texts ? 'told' : 'lean'}`;
  const cache = openStudyCache(root, key);
  const textHash = (hash: string) => `${key} ${hash}`;
  return {
    words: cache.words,
    find(path) {
      const kept = cache.unchanged(path) ?? byContent(cache, root, path);
      const read = kept && readKept(kept);
      return read && { ...read, textHash: textHash(kept.hash) };
    },
    keep(path, hash, file) {
      const { lean, traits } = file;
      const { entry } = lean.study;
      const numbers = packTraits(traits);
      // Made when it is written: of a large book, all of them are more than should be held.
      cache.keep(path, hash, { id: entry?.id, json: () => JSON.stringify(lean), numbers });
      // The numbers are held once.
      return { lean, traits: unpackTraits(numbers), textHash: textHash(hash) };
    },
    save: cache.save,
  };
}

function readKept(kept: Kept): Omit<LeanFile, 'textHash'> | undefined {
  const [json, numbers] = [kept.json(), kept.numbers()];
  // Damaged: then it is studied again.
  if (json === undefined || numbers === undefined) return undefined;
  return { lean: JSON.parse(json) as LeanStudy, traits: unpackTraits(numbers) };
}

/** What is kept of a file that was only written anew, or checked out. */
export function byContent(cache: StudyCache, root: string, path: string): Kept | undefined {
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
