import { join } from 'node:path';
import type { FileHistory, GitDates } from '../knowledge/git-dates.ts';
import type { Action, Review } from '../review/types.ts';
import { type BlobReader, type Git, openGit } from './git.ts';
import { type Life, livesOf, logArguments, readLog } from './git-log.ts';
import type { GitMemory } from './git-memory.ts';

export interface GitDatesInput {
  /** Absolute path of the root of the project. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder of the reviews, from the root of the project. */
  readonly folder: string;
  readonly reviews: readonly Review[];
  /** Reads the actions of an earlier text of a review. */
  readonly readActions: (path: string, text: string) => readonly Action[];
  /** Present where the same is asked again and again. */
  readonly memory?: GitMemory | undefined;
}

/**
 * Reads from git what the files do not say: when each was first committed, what changed it, and when an action became Done.
 * Where the history is not there as a whole it says why, in words, and gives no date at all.
 */
export async function readGitDates(input: GitDatesInput): Promise<GitDates> {
  const git = openGit(input.cwd, input.env);
  const { memory, cwd, folder } = input;
  const ask = <Answer>(question: string, given: string, answer: () => Promise<Answer>) =>
    memory ? memory.recall(git, cwd, `${question} ${folder}`, given, answer) : answer();
  const told = await ask('lives', '', () => readLives(git, folder));
  if (typeof told === 'string') return { state: 'not-read', reason: told };
  const lives = told;
  const wanted = input.reviews.filter(({ body }) => body.actions.some(isDoneUndated));
  const undated = JSON.stringify(wanted.map(({ path, body }) => [path, body.actions.filter(isDoneUndated)]));
  const done = await ask('done', undated, () => doneDays(git, input));
  const historyOf = (path: string): FileHistory => {
    const { revisions = [], born = false } = lives.get(path) ?? {};
    const begun = born ? revisions.at(-1)?.day : undefined;
    const changes = revisions.map(({ commit, day, subject }) => ({ commit, day, subject }));
    return { changes, done: done.get(path) ?? {}, ...(begun === undefined ? {} : { begun }) };
  };
  const paths = input.reviews.map(({ path }) => path);
  const files = memory
    ? memory.histories(join(cwd, folder), [lives, done], paths, historyOf)
    : Object.fromEntries(paths.map((path) => [path, historyOf(path)]));
  return { state: 'read', files };
}

/** The lives of all files in a folder; in words why they cannot be told. */
async function readLives(git: Git, folder: string): Promise<Map<string, Life> | string> {
  const reason = await whyNot(git);
  if (reason !== undefined) return reason;
  const log = await git.run(logArguments(folder, ['--no-merges']));
  return log.ok ? livesOf(readLog(log.stdout)) : `The history in git cannot be read: ${firstLine(log.stderr)}`;
}

/** Why the history cannot be trusted as a whole; undefined where it can. */
async function whyNot(git: Git): Promise<string | undefined> {
  const { ok, found, stdout, stderr } = await git.run([
    'rev-parse',
    '--is-inside-work-tree',
    '--is-shallow-repository',
  ]);
  if (!found) return 'Git is not installed here, so no date comes from it.';
  if (/dubious ownership/.test(stderr)) {
    return 'Git does not trust this folder, as it belongs to another user; `git config --global --add safe.directory FOLDER` changes that.';
  }
  if (!ok)
    return /not a git repository/.test(stderr)
      ? 'This folder is no git repository, so no date comes from git.'
      : `Git cannot be asked: ${firstLine(stderr)}`;
  const [inside, shallow] = stdout.split('\n');
  if (inside !== 'true') return 'This folder is no working copy of a git repository, so no date comes from git.';
  if (shallow === 'true') {
    return 'This clone is shallow: most of its history is missing, so no date is taken from git. `git fetch --unshallow`, or `fetch-depth: 0` in a workflow, brings it.';
  }
  const head = await git.run(['rev-parse', '--verify', '--quiet', 'HEAD']);
  return head.ok ? undefined : 'Nothing has been committed yet, so no date comes from git.';
}

/** Only for files with an action that is done and does not say when: path to action to day. */
async function doneDays(
  git: Git,
  { folder, reviews, readActions }: GitDatesInput,
): Promise<Map<string, Record<string, string>>> {
  const wanted = reviews
    .map(({ path, body }) => ({ path, actions: body.actions.filter(isDoneUndated) }))
    .filter(({ actions }) => actions.length > 0);
  const days = new Map<string, Record<string, string>>();
  // A partial clone would fetch every old file over the network, one after the other.
  if (wanted.length === 0 || (await git.run(['config', '--get', 'extensions.partialClone'])).ok) return days;
  // Along the first parents the history is one line: what holds after each step is what the main branch said.
  const log = await git.run(logArguments(folder, ['--first-parent', '-m']));
  const lives = livesOf(readLog(log.stdout));
  const blobs = git.openBlobs();
  try {
    for (const { path, actions } of wanted) {
      const life = lives.get(path);
      if (life) days.set(path, await doneDaysOf(life, actions, blobs, readActions));
    }
  } finally {
    blobs.close();
  }
  return days;
}

/**
 * Goes back from today through the revisions of a file for as long as an action is Done in them. A day is only known
 * where the revision before has the same action and it is not Done there; an action that came into the file as Done,
 * or in other words, has none.
 */
export async function doneDaysOf(
  life: Life,
  actions: readonly Action[],
  blobs: Pick<BlobReader, 'read'>,
  readActions: GitDatesInput['readActions'],
): Promise<Record<string, string>> {
  const days: Record<string, string> = {};
  let open = [...actions];
  let later: string | undefined;
  for (const { commit, path, day } of life.revisions) {
    if (open.length === 0) break;
    const text = await blobs.read(commit, path);
    const then = text === undefined ? [] : readActions(path, text);
    const stillOpen: Action[] = [];
    for (const action of open) {
      const match = then.find((each) => isSame(each, action));
      if (match?.status === 'Done') stillOpen.push(action);
      else if (match && later !== undefined) days[action.id] = later;
    }
    open = stillOpen;
    later = day;
  }
  return days;
}

function isDoneUndated(action: Action): boolean {
  return action.status === 'Done' && action.completed === undefined;
}

/** The same action has the same ID, where the team gives one, and otherwise the same words: rows move. */
function isSame(a: Action, b: Action): boolean {
  const [idOfA, idOfB] = [a.cells['ID']?.text ?? '', b.cells['ID']?.text ?? ''];
  return idOfA !== '' || idOfB !== '' ? idOfA === idOfB : a.action.text === b.action.text;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
