import type { Review } from '../review/types.ts';
import { openGit } from './git.ts';

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
    const open = await git.run(['status', '--porcelain', '--', `:(literal)${path}`]);
    if (!open.ok) continue;
    const last = await git.run(['log', '-1', '--format=%as', '--', `:(literal)${path}`]);
    const day = open.stdout.trim() !== '' ? today : last.stdout.trim();
    if (ISO_DAY.test(day)) changed.set(path, day);
  }
  return changed;
}
