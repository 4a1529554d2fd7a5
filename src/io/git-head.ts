import { dirname, join } from 'node:path';
import type { Git } from './git.ts';
import { stampAt } from './stamp-at.ts';

/** What is checked out in a folder, and how to notice that it may be something else, without running git. */
export interface Head {
  /** The commit, or a word where the folder belongs to no repository; undefined where there is no commit yet. */
  readonly commit: string | undefined;
  /** Whether nothing else can have been checked out since; false where only git can tell. */
  isSame(): boolean;
}

/** Asks git what is checked out in a folder, by its absolute path. */
export async function readHead(git: Git, folder: string): Promise<Head> {
  const place = await git.run(['rev-parse', '--absolute-git-dir']);
  if (!place.ok) {
    const isSame = () => !hasGit(folder);
    return { commit: isSame() ? 'none' : undefined, isSame };
  }
  const gitFolder = place.stdout.trim();
  // Taken before git is asked: whatever is checked out in between shows the next time.
  const stamp = stampOfHead(gitFolder);
  const { ok, stdout } = await git.run(['rev-parse', '--verify', '--quiet', 'HEAD']);
  return {
    commit: ok ? stdout.trim() : undefined,
    isSame: () => stamp !== undefined && stampOfHead(gitFolder) === stamp,
  };
}

/** Each commit and each checkout adds a line to the log of HEAD, where git keeps one. */
function stampOfHead(gitFolder: string): string | undefined {
  const [head, log] = ['HEAD', join('logs', 'HEAD')].map((name) => stampAt(join(gitFolder, name)));
  return head === undefined || log === undefined ? undefined : `${head} ${log}`;
}

/** Whether there is a repository, or what looks like one, in a folder or above it. */
function hasGit(folder: string): boolean {
  if (stampAt(join(folder, '.git')) !== undefined) return true;
  const above = dirname(folder);
  return above !== folder && hasGit(above);
}
