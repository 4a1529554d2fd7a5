import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../io/package-root.ts';
import { type WordList, wordNumbers } from '../knowledge/lexicon.ts';
import type { Settings } from '../review/settings.ts';
import type { StudyInput } from '../study.ts';
import type { StudiedFile } from './study-file.ts';

/** How much of a study is wanted: what findings need, what a large book holds of each review, that with its texts and the body beside, or all of it. */
export type StudyKind = 'findings' | 'lean' | 'told' | 'whole';

/** What a thread is handed. */
export interface Order {
  readonly root: string;
  readonly template: string;
  readonly settings: Settings;
  readonly kind: StudyKind;
  /** Whether the reviews' HTML is wanted. */
  readonly render: boolean;
  readonly paths: readonly string[];
  /** The number of the batch that nobody has taken yet; all threads see the same. */
  readonly next: Int32Array;
}

/** What a thread hands over after each batch: traits are numbers of its own list, which grows by `newWords`. */
export interface Delivery {
  readonly files: readonly StudiedFile[];
  readonly newWords: readonly string[];
}

/** Small enough that all threads end at about the same time. */
const BATCH = 16;

/** Takes the next batch of paths: every path goes to one thread only. Empty when all are taken. */
export function nextBatch(paths: readonly string[], next: Int32Array): readonly string[] {
  const from = Atomics.add(next, 0, 1) * BATCH;
  return paths.slice(from, from + BATCH);
}

interface ThreadedRequest {
  readonly root: string;
  readonly input: StudyInput;
  readonly words: WordList;
  readonly kind: StudyKind;
  /** How many threads study, this one included. */
  readonly threads: number;
  /** Studies a file in this thread. */
  readonly here: (path: string) => void;
  /** Told of each that was studied in another. */
  readonly onStudied: (file: StudiedFile) => void;
  /** Path of what the other threads run. */
  readonly program?: string;
}

const studyWorker = join(packageRoot(), 'dist/src/pipeline/study-worker.js');

/**
 * Studies files in several threads, of which this one is one. What another thread takes and does not deliver, because it
 * died or could not read it, is studied here: so the result is always the same. Throws `CannotRun` where a file cannot be
 * read.
 */
export async function studyInThreads(
  paths: readonly string[],
  { root, input, words, kind, threads, here, onStudied, program = studyWorker }: ThreadedRequest,
): Promise<void> {
  const next = new Int32Array(new SharedArrayBuffer(4));
  const open = new Set(paths);
  const give = (file: StudiedFile): void => {
    if (open.delete(file.path)) onStudied(file);
  };
  const studyHere = (path: string): void => {
    if (open.delete(path)) here(path);
  };
  const { contract, settings } = input;
  const order: Order = { root, template: contract.text, settings, kind, render: Boolean(input.render), paths, next };
  const most = Math.min(threads, Math.ceil(paths.length / BATCH));
  const helpers = Array.from({ length: most - 1 }, () => helper(program, order, words, give));
  try {
    for (let batch = nextBatch(paths, next); batch.length > 0; batch = nextBatch(paths, next)) {
      for (const path of batch) studyHere(path);
      // Others deliver, and an interruption is heard.
      await setImmediate();
    }
    await Promise.all(helpers.map(({ ended }) => ended));
    for (const path of [...open]) studyHere(path);
  } finally {
    await Promise.all(helpers.map(({ worker }) => worker.terminate()));
  }
}

function helper(program: string, order: Order, words: WordList, give: (file: StudiedFile) => void) {
  const worker = new Worker(program, { workerData: order });
  const numbers: number[] = wordNumbers().words.map((word) => words.numberOf(word));
  worker.on('message', ({ files, newWords }: Delivery) => {
    for (const word of newWords) numbers.push(words.numberOf(word));
    const ours = (theirs: Uint32Array): Uint32Array => theirs.map((word) => numbers[word] ?? 0);
    for (const { traits, ...file } of files)
      give({ ...file, traits: traits && { ...traits, facets: ours(traits.facets), words: ours(traits.words) } });
  });
  const ended = new Promise<void>((resolve) => {
    // Its end is all that matters: what it has not delivered is studied by whoever waits for it.
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
  return { worker, ended };
}

interface Allowed {
  readonly input: StudyInput;
  /** At most as many; as many as are worth it where not said. */
  readonly threads?: number | undefined;
}

/** How many threads study so many files: as many as were asked for, else as many as are worth it. */
export function threadsFor(count: number, request: Allowed): number {
  const worth = Math.min(Math.ceil(count / ENOUGH_FOR_A_THREAD), availableParallelism(), MOST_THREADS);
  return threadsAllowed(request, worth);
}

/** As many threads as were asked for, or else so many. A team's own code stays in this thread. */
export function threadsAllowed({ threads, input }: Allowed, otherwise: number): number {
  return input.extensions && input.extensions.rules.length > 0 ? 1 : (threads ?? otherwise);
}

/** A thread takes about as long to start and to warm up as a hundred reviews take to be studied. */
const ENOUGH_FOR_A_THREAD = 500;
/** Each has to hold the code, and what is done with the studies afterwards is done in one. */
const MOST_THREADS = 8;
