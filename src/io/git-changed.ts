import { CannotRun } from '../cannot-run.ts';
import { type Git, type GitAnswer, openGit } from './git.ts';

type Commit = (ref: string) => Promise<string | undefined>;

/**
 * POSIX paths, from a folder, of the files under it that were touched since a ref, in commits, in the working tree or
 * as files that git does not know yet. The ref counts from where the current branch left it; without one, that is the
 * default branch of `origin`, else the last commit. Throws {@link CannotRun} where there is no git or no such ref.
 */
export async function changedSince(
  folder: string,
  ref: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Set<string>> {
  const git = openGit(folder, env);
  return (await inOneGo(git, ref)) ?? stepByStep(git, folder, ref);
}

const diff = ['diff', '--name-only', '-z', '--no-ext-diff', '--no-renames', '--diff-filter=d', '--relative'];
const others = ['ls-files', '-z', '--others', '--exclude-standard'];

/**
 * As nearly always: two questions at once, since to start git takes longer than most answers. Nothing where git has no
 * answer to one of them (no such ref, no common commit, a git before 2.30): then it is asked step by step.
 */
async function inOneGo(git: Git, ref = 'refs/remotes/origin/HEAD'): Promise<Set<string> | undefined> {
  // What is more than the name of one commit would be another question here.
  if (/^[-^:]|\.\./.test(ref)) return undefined;
  const [changed, untracked] = await Promise.all([
    git.run([...diff, '--merge-base', `${ref}^{commit}`, '--']),
    git.run(others),
  ]);
  return changed.ok && untracked.ok ? new Set([...namesIn(untracked), ...namesIn(changed)]) : undefined;
}

async function stepByStep(git: Git, folder: string, ref: string | undefined): Promise<Set<string>> {
  const inside = await git.run(['rev-parse', '--is-inside-work-tree']);
  if (!inside.found) throw new CannotRun('--changed needs git, which was not found.');
  if (!inside.ok) throw new CannotRun(`--changed needs a git repository, and ${folder} is in none.`);
  const commit: Commit = async (name) => {
    const answer = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
    // Of a commit that is left out git says its name behind a `^`.
    return /^[0-9a-f]+$/.exec(answer.stdout.trim())?.[0];
  };
  // To walk the working tree takes git as long as all its other answers.
  const [since, untracked] = await Promise.all([
    ref === undefined ? defaultCommit(git, commit) : commit(ref),
    names(git, others),
  ]);
  if (ref !== undefined && since === undefined) {
    throw new CannotRun(`Unknown ref \`${ref}\`, expected a branch, tag or commit (a shallow clone may lack it).`);
  }
  // Before the first commit every file is new.
  if (since === undefined) return new Set([...untracked, ...(await names(git, ['ls-files', '-z']))]);
  const base = await git.run(['merge-base', since, 'HEAD']);
  const from = base.ok ? base.stdout.trim() : since;
  return new Set([...untracked, ...(await names(git, [...diff, from, '--']))]);
}

async function defaultCommit(git: Git, commit: Commit): Promise<string | undefined> {
  const named = await git.run(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  for (const name of [named.stdout.trim(), 'origin/main', 'origin/master', 'HEAD']) {
    const found = name === '' ? undefined : await commit(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function names(git: Git, args: readonly string[]): Promise<string[]> {
  const answer = await git.run(args);
  if (!answer.ok) throw new CannotRun(`git ${args[0]} failed: ${answer.stderr.trim().split('\n')[0]}`);
  return namesIn(answer);
}

function namesIn({ stdout }: GitAnswer): string[] {
  return stdout.split('\0').filter((name) => name !== '');
}
