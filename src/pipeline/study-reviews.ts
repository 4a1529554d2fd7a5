import { join } from 'node:path';
import { readReviewTextNow } from '../io/read-text.ts';
import { type Traits, type WordNumbers, wordNumbers } from '../knowledge/lexicon.ts';
import type { Source } from '../review/document.ts';
import { type FileStudy, type StudyInput, study } from '../study.ts';
import type { BookMemory } from './book-memory.ts';
import { studyInThreads, threadsFor } from './study-in-threads.ts';

export interface StudyRequest {
  readonly root: string;
  readonly input: StudyInput;
  /** A text that stands for the file on disk. */
  readonly instead?: Source | undefined;
  readonly memory?: BookMemory | undefined;
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
  const { root, input, instead, memory, onProgress } = request;
  const found = new Map<string, FileStudy>();
  const traits = new Map<string, Traits>();
  const add = (path: string, made: FileStudy): void => {
    found.set(path, made);
    onProgress?.(found.size, paths.length);
  };
  const make = (path: string, text: string): FileStudy => study({ path, text }, input);
  const missing: string[] = [];
  for (const path of paths) {
    if (path === instead?.path) add(path, study(instead, input));
    else if (memory) {
      const known = memory.known<FileStudy>(root, path, input, 'whole');
      add(path, known ?? (await memory.study(root, path, input, 'whole', (text) => make(path, text))));
    } else missing.push(path);
  }
  const words = wordNumbers();
  await studyInThreads(missing, {
    ...{ root, input, words, kind: 'whole', threads: threadsFor(missing.length, request) },
    here: (path) => add(path, make(path, readReviewTextNow(join(root, path), path))),
    onStudied(file) {
      if (file.traits) traits.set(file.path, file.traits);
      add(file.path, JSON.parse(file.json) as FileStudy);
    },
  });
  const ownNumbers: WordNumbers = {
    words: words.words,
    traitsOf: ({ path, review }) => traits.get(path) ?? words.traitsOf(review),
  };
  return { studies: paths.flatMap((path) => found.get(path) ?? []), numbers: memory?.numbers ?? ownNumbers };
}
