import { join } from 'node:path';
import { readReviewTextNow } from '../io/read-text.ts';
import { contentHash } from '../io/study-cache.ts';
import type { Traits, WordList } from '../knowledge/lexicon.ts';
import { type FileStudy, type StudyInput, study } from '../study.ts';
import { packStudy } from './packed-study.ts';

/** What is left of the study of one file: plain data, fit for threads and caches. */
export interface StudiedFile {
  readonly path: string;
  /** Of its content. */
  readonly hash: string;
  readonly id: string | undefined;
  /** What is wanted of its study: as text it takes a fraction of the room. */
  readonly json: string;
  /** The body of its review as JSON, where it is wanted beside. */
  readonly body?: string | undefined;
  /** What similar incidents are searched by, in numbers of the list that was handed in; absent where there is no review. */
  readonly traits: Traits | undefined;
}

interface StudyFileOptions {
  readonly text?: string;
  /** What is wanted of the study; without it what findings need. */
  readonly shape?: (study: FileStudy, text: string) => unknown;
  /** Whether the body is wanted beside it. */
  readonly withBody?: boolean;
}

/** Studies a file. Throws `CannotRun` where it cannot be read. */
export function studyFile(
  root: string,
  path: string,
  input: StudyInput,
  words: WordList,
  { text = readReviewTextNow(join(root, path), path), shape = packStudy, withBody = false }: StudyFileOptions = {},
): StudiedFile {
  const result = study({ path, text }, input);
  return {
    path,
    hash: contentHash(text),
    id: result.entry?.id,
    json: JSON.stringify(shape(result, text)),
    ...(withBody && result.entry ? { body: JSON.stringify(result.entry.review.body) } : {}),
    traits: result.entry && words.traitsOf(result.entry.review),
  };
}
