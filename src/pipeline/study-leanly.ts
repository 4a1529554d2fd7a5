import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { CannotRun } from '../cannot-run.ts';
import { keepHeapSmall } from '../io/heap.ts';
import { readReviewTextNow, readTextNow } from '../io/read-text.ts';
import { type Traits, type WordNumbers, wordNumbers } from '../knowledge/lexicon.ts';
import { createCompact } from '../review/compact.ts';
import type { Contract } from '../review/contract.ts';
import { readDocument } from '../review/document.ts';
import { createRenderer } from '../review/html.ts';
import type { Body } from '../review/types.ts';
import { type FileStudy, study } from '../study.ts';
import { type LeanStudy, leanStudy } from './lean-study.ts';
import { studyInThreads, threadsAllowed } from './study-in-threads.ts';
import type { StudyRequest } from './study-reviews.ts';

/** The bodies of reviews of which the book holds no more than many reviews need of each other. */
export interface Bodies {
  /**
   * The whole body of a review by its path, read out of its file again; undefined where the book holds all there is.
   * Throws {@link CannotRun} where the file is no longer what was checked.
   */
  bodyAt(path: string): Body | undefined;
  /** Whether one of them may hold a diagram. */
  readonly mayHoldDiagrams: boolean;
}

export interface LeanStudies {
  readonly studies: readonly FileStudy[];
  readonly numbers: WordNumbers;
  readonly bodies: Bodies;
}

/**
 * Studies reviews and lets go of each what only its own pages show: ten thousand whole ones would take more than a
 * gigabyte, which the garbage collector goes over again and again. To read one twice takes less. For the sake of memory too,
 * more threads than one only study where they are asked for.
 */
export async function studyLeanly(paths: readonly string[], request: StudyRequest): Promise<LeanStudies> {
  const { root, input, memory, onProgress } = request;
  keepHeapSmall();
  const list = wordNumbers();
  const traitsOf = memory?.numbers.traitsOf ?? (({ review }) => list.traitsOf(review));
  const traits = new Map<string, Traits>();
  const found = new Map<string, LeanStudy>();
  const compact = createCompact();
  const add = (path: string, lean: LeanStudy, known: Traits | undefined): void => {
    found.set(path, lean);
    if (known) traits.set(path, known);
    onProgress?.(found.size, paths.length);
  };
  const make = (path: string, text: string) => {
    const whole = study({ path, text }, input);
    return { lean: compact(leanStudy(whole, text)), traits: whole.entry && traitsOf(whole.entry) };
  };
  if (memory) {
    for (const path of paths) {
      const known = await memory.study(root, path, input, 'lean', (text) => make(path, text));
      add(path, known.lean, known.traits);
    }
  } else {
    await studyInThreads(paths, {
      ...{ root, input, words: list, kind: 'lean', threads: threadsAllowed(request, 1) },
      here(path) {
        const { lean, traits: known } = make(path, readReviewTextNow(join(root, path), path));
        add(path, lean, known);
      },
      onStudied: ({ path, json, traits: known }) => add(path, compact(JSON.parse(json) as LeanStudy), known),
    });
  }
  const inOrder = paths.flatMap((path) => found.get(path) ?? []);
  return {
    studies: inOrder.map((lean) => lean.study),
    numbers: {
      words: (memory?.numbers ?? list).words,
      traitsOf: (searched) => traits.get(searched.path) ?? traitsOf(searched),
    },
    bodies: {
      mayHoldDiagrams: inOrder.some(({ mayHoldDiagram }) => mayHoldDiagram),
      bodyAt: bodyReader(root, input.contract, sumsOf(inOrder)),
    },
  };
}

function sumsOf(studies: readonly LeanStudy[]): ReadonlyMap<string, number> {
  return new Map(studies.flatMap(({ study: { path, entry }, sum }) => (entry ? [[path, sum]] : [])));
}

/** A function of its own, so that it holds on to nothing else of the study. */
function bodyReader(root: string, contract: Contract, sums: ReadonlyMap<string, number>): Bodies['bodyAt'] {
  return (path) => {
    const sum = sums.get(path);
    if (sum === undefined) return undefined;
    const text = readTextNow(join(root, path), path);
    // A page of a text that nobody has checked would be a way around the check.
    if (crc32(text) !== sum) throw new CannotRun(`${path} was changed while the site was being built. Build it again.`);
    return readDocument({ path, text }, contract, { render: createRenderer }).body;
  };
}
