import { readRunbooks } from '../io/runbooks.ts';
import { adoptedPath } from '../review/adopt.ts';
import { type RunbookDocument, readRunbook } from '../review/runbook.ts';
import type { GatheredSource } from './gather-source.ts';
import type { Project } from './open-project.ts';

/** The runbooks of a book and of its sources, all under their paths from the book's root. */
export async function readAllRunbooks(
  { root, settings }: Project,
  sources: readonly GatheredSource[],
): Promise<RunbookDocument[]> {
  const own = (await readRunbooks(root, settings.runbooks)).map(readRunbook);
  const theirs = sources.map(async ({ found, project }) => {
    const files = project ? await readRunbooks(project.root, project.settings.runbooks) : [];
    return files.map((file) => ({ ...readRunbook(file), path: adoptedPath(file.path, found) }));
  });
  return [...own, ...(await Promise.all(theirs)).flat()];
}
