import { join } from 'node:path';
import { readReviewText } from '../io/read-text.ts';
import { openStudyCache } from '../io/study-cache.ts';
import { type WordNumbers, wordNumbers } from '../knowledge/lexicon.ts';
import { reduceReview } from '../review/reduce-review.ts';
import type { Review } from '../review/types.ts';
import { type FileStudy, study } from '../study.ts';
import { byContent } from './kept-studies.ts';
import { studyKey } from './study-key.ts';
import type { StudyRequest } from './study-reviews.ts';

/** Studies of which only as much is left as rules among reviews need. */
export interface FindingsOnly {
  readonly studies: readonly FileStudy[];
  readonly numbers: WordNumbers;
}

/**
 * Studies reviews of which only the findings are wanted: out of the cache where it has them, and each reduced as soon
 * as it has been studied. The studies are the same with the cache and without it.
 */
export async function studyForFindings(
  paths: readonly string[],
  { root, input, instead, onProgress }: StudyRequest,
  useCache: boolean,
): Promise<FindingsOnly> {
  const cache = useCache ? await openStudyCache(root, studyKey(input)) : undefined;
  const words = wordNumbers(cache?.words);
  const texts = new Map<Review, Uint32Array>();
  const studies: FileStudy[] = [];
  const add = (result: FileStudy, text: Uint32Array): void => {
    studies.push(result);
    if (result.entry) texts.set(result.entry.review, text);
  };
  for (const [index, path] of paths.entries()) {
    const kept =
      path === instead?.path ? undefined : (cache?.unchanged(path) ?? (cache && byContent(cache, root, path)));
    if (kept) add(JSON.parse(kept.json) as FileStudy, kept.words);
    else {
      const text = path === instead?.path ? instead.text : await readReviewText(join(root, path), path);
      const whole = study({ path, text }, input);
      const reduced = reducedStudy(whole);
      const numbers = whole.entry ? words.textOf(whole.entry.review) : new Uint32Array();
      add(reduced, numbers);
      if (path !== instead?.path)
        cache?.keep(path, Buffer.from(text), { json: JSON.stringify(reduced), words: numbers });
    }
    onProgress?.(index + 1, paths.length);
  }
  await cache?.save();
  return {
    studies,
    numbers: { words: words.words, textOf: (review) => texts.get(review) ?? words.textOf(review) },
  };
}

function reducedStudy({ entry, ...rest }: FileStudy): FileStudy {
  return entry ? { ...rest, entry: { ...entry, review: reduceReview(entry.review) } } : rest;
}
