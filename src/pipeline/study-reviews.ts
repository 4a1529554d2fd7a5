import { join } from 'node:path';
import { readReviewTextNow } from '../io/read-text.ts';
import { contentHash } from '../io/study-cache.ts';
import { type Traits, type WordNumbers, wordNumbers } from '../knowledge/lexicon.ts';
import type { Source } from '../review/document.ts';
import { type FileStudy, type StudyInput, study } from '../study.ts';
import type { BookMemory } from './book-memory.ts';
import { openKeptStudies } from './kept-studies.ts';
import { studyInThreads, threadsFor } from './study-in-threads.ts';

export interface StudyRequest {
  readonly root: string;
  readonly input: StudyInput;
  /** A text that stands for the file on disk. */
  readonly instead?: Source | undefined;
  readonly memory?: BookMemory | undefined;
  /** Whether studies may be kept from one run to the next. */
  readonly keep?: boolean | undefined;
  /** At most as many threads study at a time; as many as are worth it where not said. */
  readonly threads?: number | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

export interface Studies {
  /** In the order of the paths. */
  readonly studies: readonly FileStudy[];
  /** Numbers of their words. */
  readonly numbers: WordNumbers;
}

/** Studies the reviews at these paths. Whatever is faster than a plain loop is behind it. */
export async function studyReviews(paths: readonly string[], request: StudyRequest): Promise<Studies> {
  const { root, input, instead, memory, keep, onProgress } = request;
  const found = new Map<string, FileStudy>();
  const traits = new Map<string, Traits>();
  // A process that remembers asks for what is kept once: when it begins.
  const kept = keep && !memory?.hasStudies ? await openKeptStudies(root, input) : undefined;
  const add = (path: string, made: FileStudy): void => {
    found.set(path, withTextHash(made, kept?.textHash(path)));
    onProgress?.(found.size, paths.length);
  };
  const make = (path: string, text: string): FileStudy => {
    const made = study({ path, text }, input);
    kept?.keep(path, contentHash(text), JSON.stringify(made));
    return made;
  };
  const missing: string[] = [];
  for (const path of paths) {
    if (path === instead?.path) {
      add(path, study(instead, input));
      continue;
    }
    const known = kept?.find(path);
    if (memory) add(path, await memory.study(root, path, input, 'whole', (text) => known ?? make(path, text)));
    else if (known) add(path, known);
    else missing.push(path);
  }
  const words = wordNumbers();
  await studyInThreads(missing, {
    ...{ root, input, words, kind: 'whole', threads: threadsFor(missing.length, request) },
    here: (path) => add(path, make(path, readReviewTextNow(join(root, path), path))),
    onStudied(file) {
      kept?.keep(file.path, file.hash, file.json);
      if (file.traits) traits.set(file.path, file.traits);
      add(file.path, JSON.parse(file.json) as FileStudy);
    },
  });
  await kept?.save();
  const ownNumbers: WordNumbers = {
    words: words.words,
    traitsOf: ({ path, review }) => traits.get(path) ?? words.traitsOf(review),
  };
  return { studies: paths.flatMap((path) => found.get(path) ?? []), numbers: memory?.numbers ?? ownNumbers };
}

/** Pages of a review are known by its text, where that is known. */
function withTextHash(made: FileStudy, textHash: string | undefined): FileStudy {
  const { entry } = made;
  return entry && textHash !== undefined
    ? { ...made, entry: { ...entry, review: { ...entry.review, textHash } } }
    : made;
}
