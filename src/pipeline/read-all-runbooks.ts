import { readRunbooks } from '../io/runbooks.ts';
import { makeAnew } from '../knowledge/recall.ts';
import { adoptedPath } from '../review/adopt.ts';
import type { Source } from '../review/document.ts';
import { type RunbookDocument, readRunbook } from '../review/runbook.ts';
import type { GatheredSource } from './gather-source.ts';
import type { Project } from './open-project.ts';

/** The runbooks of a book and of its sources, all under their paths from the book's root. */
export async function readAllRunbooks(
  { root, settings }: Project,
  sources: readonly GatheredSource[],
  recall = makeAnew,
): Promise<RunbookDocument[]> {
  const read = ({ path, text }: Source) => recall(readAt, path, text);
  const own = (await readRunbooks(root, settings.runbooks)).map(read);
  const theirs = sources.map(async ({ found, project }) => {
    const files = project ? await readRunbooks(project.root, project.settings.runbooks) : [];
    return files.map((file) => ({ ...read(file), path: adoptedPath(file.path, found) }));
  });
  return [...own, ...(await Promise.all(theirs)).flat()];
}

function readAt(path: string, text: string): RunbookDocument {
  return readRunbook({ path, text });
}
