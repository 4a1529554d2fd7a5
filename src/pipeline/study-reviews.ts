import { join } from 'node:path';
import { readReviewText } from '../io/read-text.ts';
import type { Source } from '../review/document.ts';
import { type FileStudy, type StudyInput, study } from '../study.ts';

export interface StudyRequest {
  readonly root: string;
  readonly input: StudyInput;
  /** A text that stands for the file on disk. */
  readonly instead?: Source | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** Studies the reviews at these paths and gives the studies in their order. Whatever is faster than a plain loop is behind it. */
export async function studyReviews(
  paths: readonly string[],
  { root, input, instead, onProgress }: StudyRequest,
): Promise<FileStudy[]> {
  const studies: FileStudy[] = [];
  for (const [index, path] of paths.entries()) {
    const text = path === instead?.path ? instead.text : await readReviewText(join(root, path), path);
    studies.push(study({ path, text }, input));
    onProgress?.(index + 1, paths.length);
  }
  return studies;
}
