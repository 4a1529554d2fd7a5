import { join } from 'node:path';
import { readReviewText } from '../io/read-text.ts';
import type { Source } from '../review/document.ts';
import type { BookMemory } from './book-memory.ts';

/** Texts of files by path (POSIX, from the root): each is read once; `instead` stands for one of them. */
export async function textsOf(
  root: string,
  paths: Iterable<string>,
  instead: Source | undefined,
  memory?: BookMemory,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of paths) {
    if (texts.has(path)) continue;
    const file = join(root, path);
    const read = () => memory?.text(file, path) ?? readReviewText(file, path);
    texts.set(path, path === instead?.path ? instead.text : await read());
  }
  return texts;
}
