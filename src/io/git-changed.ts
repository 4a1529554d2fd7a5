import { execFile } from 'node:child_process';
import { CannotRun } from '../cannot-run.ts';

/**
 * POSIX paths, from a folder, of the files under it that were touched since a ref, in commits, in the working tree or
 * as files that git does not know yet. The ref counts from where the current branch left it; without one, that is the
 * default branch of `origin`, else the last commit. Throws {@link CannotRun} where there is no git or no such ref.
 */
export async function changedSince(folder: string, ref: string | undefined): Promise<Set<string>> {
  const git = (...args: string[]) => runGit(folder, args);
  await git('rev-parse', '--is-inside-work-tree').catch((error) => {
    throw new CannotRun(
      isMissing(error)
        ? '--changed needs git, which was not found.'
        : `--changed needs a git repository, and ${folder} is in none.`,
    );
  });
  const commit = async (name: string) =>
    (await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`).catch(() => '')).trim();
  const since = ref === undefined ? await commitOfDefaultBranch(git, commit) : await commit(ref);
  if (ref !== undefined && since === '') {
    throw new CannotRun(`Unknown ref \`${ref}\`, expected a branch, tag or commit (a shallow clone may lack it).`);
  }
  const untracked = await git('ls-files', '-z', '--others', '--exclude-standard');
  // Before the first commit every file is new.
  const head = await commit('HEAD');
  if (head === '') return namesIn(`${untracked}${await git('ls-files', '-z')}`);
  const base = (await git('merge-base', since, 'HEAD').catch(() => since)).trim();
  const diff = await git('diff', '--name-only', '-z', '--no-renames', '--diff-filter=d', '--relative', base, '--');
  return namesIn(`${diff}${untracked}`);
}

async function commitOfDefaultBranch(
  git: (...args: string[]) => Promise<string>,
  commit: (name: string) => Promise<string>,
): Promise<string> {
  const named = await git('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD').catch(() => '');
  for (const name of [named.trim(), 'origin/main', 'origin/master', 'HEAD']) {
    const found = name === '' ? '' : await commit(name);
    if (found !== '') return found;
  }
  return '';
}

function namesIn(list: string): Set<string> {
  return new Set(list.split('\0').filter((name) => name !== ''));
}

function runGit(cwd: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('git', [...args], { cwd, maxBuffer: 1 << 28 }, (error, stdout) => {
      if (error) reject(error);
      else resolve(stdout);
    });
  });
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
