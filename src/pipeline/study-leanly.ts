import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { CannotRun } from '../cannot-run.ts';
import { readReviewText, readTextNow } from '../io/read-text.ts';
import { type Traits, type WordNumbers, wordNumbers } from '../knowledge/lexicon.ts';
import { countedChecklist } from '../metrics/process-adherence.ts';
import { type Compact, createCompact } from '../review/compact.ts';
import type { Contract } from '../review/contract.ts';
import { readDocument, type Source } from '../review/document.ts';
import { createRenderer } from '../review/html.ts';
import { leanReview } from '../review/lean-review.ts';
import type { Body, Review } from '../review/types.ts';
import { type FileStudy, type StudyInput, study } from '../study.ts';
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
 * gigabyte, which the garbage collector goes over again and again. To read one twice takes less.
 */
export async function studyLeanly(paths: readonly string[], request: StudyRequest): Promise<LeanStudies> {
  const { root, input, memory, onProgress } = request;
  const list = wordNumbers();
  const numbers: WordNumbers = memory?.numbers ?? { ...list, traitsOf: ({ review }) => list.traitsOf(review) };
  const traits = new Map<Review, Traits>();
  const sums = new Map<string, number>();
  const studies: FileStudy[] = [];
  const compact = createCompact();
  let mayHoldDiagrams = false;
  for (const [index, path] of paths.entries()) {
    const make = (text: string) => leanStudy({ path, text }, input, numbers, compact);
    const lean = memory
      ? await memory.study(root, path, input, 'lean', make)
      : make(await readReviewText(join(root, path), path));
    studies.push(lean.study);
    if (lean.study.entry && lean.traits) {
      traits.set(lean.study.entry.review, lean.traits);
      sums.set(path, lean.sum);
    }
    mayHoldDiagrams ||= lean.mayHoldDiagram;
    onProgress?.(index + 1, paths.length);
  }
  return {
    studies,
    numbers: { words: numbers.words, traitsOf: (each) => traits.get(each.review) ?? numbers.traitsOf(each) },
    bodies: { mayHoldDiagrams, bodyAt: bodyReader(root, input.contract, sums) },
  };
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

interface LeanStudy {
  readonly study: FileStudy;
  readonly traits: Traits | undefined;
  readonly sum: number;
  readonly mayHoldDiagram: boolean;
}

function leanStudy(source: Source, input: StudyInput, numbers: WordNumbers, compact: Compact): LeanStudy {
  const { entry, ...rest } = study(source, input);
  const facts = { sum: crc32(source.text), mayHoldDiagram: source.text.includes('mermaid') };
  if (!entry) return { study: compact(rest), traits: undefined, ...facts };
  const lean = { ...entry, review: leanReview(entry.review, countedChecklist) };
  return { study: compact({ ...rest, entry: lean }), traits: numbers.traitsOf(entry), ...facts };
}
