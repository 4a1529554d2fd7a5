import { join } from 'node:path';
import type { Review } from '../review/types.ts';
import { type Git, openGit } from './git.ts';
import type { GitMemory } from './git-memory.ts';
import { stampAt } from './stamp-at.ts';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Days of the last change of the runbooks that a review found outdated or incomplete, by path: from git, and `today` for
 * what has been changed and not committed yet. A file that git does not know, and any outside a repository, has none.
 */
export async function readRunbookChanges(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  reviews: readonly Review[],
  today: string,
  memory?: GitMemory,
): Promise<Map<string, string>> {
  const judged = new Set(
    reviews.flatMap(({ meta }) =>
      (meta.runbooks ?? []).flatMap(({ path, verdict }) =>
        verdict === 'outdated' || verdict === 'incomplete' ? [path] : [],
      ),
    ),
  );
  const changed = new Map<string, string>();
  const git = openGit(root, env);
  for (const path of judged) {
    const ask = () => changeOf(git, path);
    const change = memory
      ? await memory.recall(git, root, `change ${path}`, stampAt(join(root, path)) ?? '', ask)
      : await ask();
    const day = change === 'open' ? today : change;
    if (day !== undefined && ISO_DAY.test(day)) changed.set(path, day);
  }
  return changed;
}

/** The day of the last commit that changed a file; `open` where it has been changed since. */
async function changeOf(git: Git, path: string): Promise<string | undefined> {
  const open = await git.run(['status', '--porcelain', '--', `:(literal)${path}`]);
  if (!open.ok) return undefined;
  if (open.stdout.trim() !== '') return 'open';
  return (await git.run(['log', '-1', '--format=%as', '--', `:(literal)${path}`])).stdout.trim();
}
