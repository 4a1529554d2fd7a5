import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { CannotRun } from '../cannot-run.ts';
import { readReviewText, readTextNow } from '../io/read-text.ts';
import { type WordNumbers, wordNumbers } from '../knowledge/lexicon.ts';
import { readDocument } from '../review/document.ts';
import { leanReview } from '../review/lean-review.ts';
import type { Body, Review } from '../review/types.ts';
import { type FileStudy, study } from '../study.ts';
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
  const { root, input, onProgress } = request;
  const words = wordNumbers();
  const texts = new Map<Review, Uint32Array>();
  const sums = new Map<string, number>();
  const studies: FileStudy[] = [];
  let mayHoldDiagrams = false;
  for (const [index, path] of paths.entries()) {
    const text = await readReviewText(join(root, path), path);
    const { entry, ...rest } = study({ path, text }, input);
    if (entry) {
      const review = leanReview(entry.review);
      texts.set(review, words.textOf(entry.review));
      sums.set(path, crc32(text));
      studies.push({ ...rest, entry: { ...entry, review } });
    } else studies.push(rest);
    mayHoldDiagrams ||= text.includes('mermaid');
    onProgress?.(index + 1, paths.length);
  }
  return {
    studies,
    numbers: { words: words.words, textOf: (review) => texts.get(review) ?? words.textOf(review) },
    bodies: {
      mayHoldDiagrams,
      bodyAt(path) {
        const sum = sums.get(path);
        if (sum === undefined) return undefined;
        const text = readTextNow(join(root, path), path);
        // A page of a text that nobody has checked would be a way around the check.
        if (crc32(text) !== sum)
          throw new CannotRun(`${path} was changed while the site was being built. Build it again.`);
        return readDocument({ path, text }, input.contract, { render: true }).body;
      },
    },
  };
}
