import { join } from 'node:path';
import { readReviewText } from '../io/read-text.ts';
import type { Source } from '../review/document.ts';
import { type FileStudy, type StudyInput, study } from '../study.ts';
import type { BookMemory } from './book-memory.ts';
import { openKeptStudies } from './kept-studies.ts';

export interface StudyRequest {
  readonly root: string;
  readonly input: StudyInput;
  /** A text that stands for the file on disk. */
  readonly instead?: Source | undefined;
  readonly memory?: BookMemory | undefined;
  /** Whether studies may be kept from one run to the next. */
  readonly keep?: boolean | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** Studies the reviews at these paths and gives the studies in their order. Whatever is faster than a plain loop is behind it. */
export async function studyReviews(
  paths: readonly string[],
  { root, input, instead, memory, keep, onProgress }: StudyRequest,
): Promise<FileStudy[]> {
  const studies: FileStudy[] = [];
  // A process that remembers asks for what is kept once: when it begins.
  const kept = keep && !memory?.hasStudies ? await openKeptStudies(root, input) : undefined;
  for (const [index, path] of paths.entries()) {
    const make = (text: string) => {
      const made = study({ path, text }, input);
      if (path !== instead?.path) kept?.keep(path, text, made);
      return made;
    };
    const found = path === instead?.path ? undefined : kept?.find(path);
    if (path === instead?.path) studies.push(make(instead.text));
    else if (memory) studies.push(await memory.study(root, path, input, 'whole', (text) => found ?? make(text)));
    else if (found) studies.push(found);
    else studies.push(make(await readReviewText(join(root, path), path)));
    onProgress?.(index + 1, paths.length);
  }
  await kept?.save();
  return studies;
}
