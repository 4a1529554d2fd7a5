import { join } from 'node:path';
import { keepHeapSmall } from '../io/heap.ts';
import { readReviewTextNow } from '../io/read-text.ts';
import { contentHash } from '../io/study-cache.ts';
import type { Bodies } from '../knowledge/bodies.ts';
import { type Searched, type Traits, type WordList, type WordNumbers, wordNumbers } from '../knowledge/lexicon.ts';
import { createCompact } from '../review/compact.ts';
import { type FileStudy, study } from '../study.ts';
import type { BookMemory } from './book-memory.ts';
import { type LeanFile, openKeptLean } from './kept-lean.ts';
import { type LeanStudy, leanStudy } from './lean-study.ts';
import { type FreshBody, readBodies } from './read-bodies.ts';
import type { StudiedFile } from './study-file.ts';
import { studyInThreads, threadsAllowed, threadsFor } from './study-in-threads.ts';
import type { StudyRequest } from './study-reviews.ts';

export interface LeanRequest extends StudyRequest {
  /** Of a book of at most so many reviews all texts are held that tables and records show. */
  readonly mostTexts: number;
  /** Whether studies may be kept from one run to the next. */
  readonly keep?: boolean | undefined;
}

export interface LeanStudies {
  readonly studies: readonly FileStudy[];
  readonly numbers: WordNumbers;
  readonly bodies: Bodies;
}

type LeanMade = Omit<LeanFile, 'textHash'> & Partial<LeanFile>;

/**
 * Studies reviews and holds of each what many reviews need of each other. What only its own pages show is read again where they are drawn, which they
 * seldom are; where all are drawn, after a first run, the bodies are still there in a book that is not large. Of a large one they
 * would take more than a gigabyte, which the garbage collector goes over again and again: to read each twice takes less. For the
 * sake of memory too, more threads than one only study a large one where they are asked for.
 */
export async function studyLeanly(paths: readonly string[], request: LeanRequest): Promise<LeanStudies> {
  const { root, input, memory, keep, mostTexts, onProgress } = request;
  const texts = paths.length <= mostTexts;
  const kind = texts ? 'told' : 'lean';
  if (!texts) keepHeapSmall();
  // A process that remembers asks for what is kept once: when it begins.
  const kept = keep && !memory?.hasStudies ? openKeptLean(root, input, texts) : undefined;
  const list = memory ? memory.wordList(kept?.words()) : wordNumbers(kept?.words());
  const fresh = new Map<string, FreshBody>();
  const holdsFresh = texts && !memory;
  const compact = texts ? <T>(value: T): T => value : createCompact();
  const found = new Map<string, LeanMade>();
  const add = (path: string, file: LeanMade): void => {
    found.set(path, file);
    onProgress?.(found.size, paths.length);
  };
  const make = (path: string, text: string): LeanMade => {
    const whole = study({ path, text }, input);
    if (holdsFresh && whole.entry) fresh.set(path, whole.entry.review.body);
    const file = {
      lean: compact(leanStudy(whole, text, texts)),
      traits: whole.entry && list.traitsOf(whole.entry.review),
    };
    return kept?.keep(path, contentHash(text), file) ?? file;
  };
  const missing: string[] = [];
  for (const path of paths) {
    const remembered = memory?.known<LeanMade>(root, path, input, kind);
    if (remembered) {
      add(path, remembered);
      continue;
    }
    const known = kept?.find(path);
    if (memory) add(path, await memory.study(root, path, input, kind, (text) => known ?? make(path, text)));
    else if (known) add(path, known);
    else missing.push(path);
  }
  await studyInThreads(missing, {
    ...{ root, input, words: list, kind },
    threads: texts ? threadsFor(missing.length, request) : threadsAllowed(request, 1),
    here: (path) => add(path, make(path, readReviewTextNow(join(root, path), path))),
    onStudied({ path, hash, json, body, traits }: StudiedFile) {
      if (holdsFresh && body !== undefined) fresh.set(path, body);
      const file = { lean: compact(JSON.parse(json) as LeanStudy), traits };
      add(path, kept?.keep(path, hash, file) ?? file);
    },
  });
  await kept?.save();
  const inOrder = paths.flatMap((path) => found.get(path) ?? []);
  const traits = memory ? traitsIn(found) : new Map(inOrder.map((file) => [file.lean.study.path, file.traits]));
  return {
    // A process that remembers knows a review by its object.
    studies: inOrder.map(memory ? ({ lean }) => lean.study : withTextHash),
    numbers: numbersOf(traits, list, memory),
    bodies: readBodies(
      inOrder.map(({ lean }) => lean),
      { root, contract: input.contract, holdTexts: texts, fresh, held: memory && found },
    ),
  };
}

/** Of reviews that are held anyway. */
function traitsIn(held: ReadonlyMap<string, LeanMade>): KnownTraits {
  return { get: (path) => held.get(path)?.traits };
}

type KnownTraits = Pick<ReadonlyMap<string, Traits | undefined>, 'get'>;

/** The numbers that are known, and of other reviews those of the list. A function of its own, so that nothing else is held. */
function numbersOf(known: KnownTraits, list: WordList, memory: BookMemory | undefined): WordNumbers {
  const traitsOf = memory?.numbers.traitsOf ?? (({ review }: Searched) => list.traitsOf(review));
  return { words: list.words, traitsOf: (searched) => known.get(searched.path) ?? traitsOf(searched) };
}

/** Pages of a review are known by its text, where that is known. */
function withTextHash({ lean: { study: made }, textHash }: LeanMade): FileStudy {
  const { entry } = made;
  return entry && textHash !== undefined
    ? { ...made, entry: { ...entry, review: { ...entry.review, textHash } } }
    : made;
}
