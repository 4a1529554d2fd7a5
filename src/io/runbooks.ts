import { join } from 'node:path';
import type { Source } from '../review/document.ts';
import { discoverReviews } from './discover.ts';
import { readReviewText } from './read-text.ts';

/** The runbooks under a folder, in the order of their paths; none where there is no such folder. */
export async function readRunbooks(root: string, folder: string): Promise<readonly Source[]> {
  const paths = (await discoverReviews(root, folder)) ?? [];
  return Promise.all(paths.map(async (path) => ({ path, text: await readReviewText(join(root, path), path) })));
}
