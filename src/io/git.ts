import { execFile, spawn } from 'node:child_process';

/** Git over one folder: the only way in which this program runs it. No shell, no prompt, no pager, nothing fetched. */
export interface Git {
  /** Runs a command and gives what it printed. */
  run(args: readonly string[]): Promise<GitAnswer>;
  /** Opens a reader of stored files, which has to be closed. */
  openBlobs(): BlobReader;
}

export interface GitAnswer {
  readonly ok: boolean;
  /** False where there is no git to run. */
  readonly found: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BlobReader {
  /** The text of a file in a commit, by its path from the folder; undefined where there is none. */
  read(commit: string, path: string): Promise<string | undefined>;
  close(): void;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A user's settings must neither change what is printed nor start other programs. */
const settings = [
  'core.quotePath=false',
  'log.showSignature=false',
  'core.fsmonitor=false',
  'i18n.logOutputEncoding=UTF-8',
];
const options = ['--no-pager', ...settings.flatMap((setting) => ['-c', setting])];
const quiet: Environment = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' };
const MOST_BYTES = 2 ** 29;

/** Makes git ready for a folder, in the environment that is handed in. */
export function openGit(folder: string, env: Environment): Git {
  const place = { cwd: folder, env: { ...env, ...quiet } };
  return {
    run: (args) =>
      new Promise((resolve) => {
        execFile('git', [...options, ...args], { ...place, maxBuffer: MOST_BYTES }, (error, stdout, stderr) => {
          resolve({ ok: error === null, found: error?.code !== 'ENOENT', stdout, stderr });
        });
      }),
    openBlobs: () => openBlobs(place),
  };
}

interface Waiting {
  resolve(text: string | undefined): void;
  reject(error: Error): void;
}

/** One process answers all questions in the order in which they were asked. */
function openBlobs(place: { readonly cwd: string; readonly env: Record<string, string | undefined> }): BlobReader {
  const child = spawn('git', [...options, 'cat-file', '--batch'], { ...place, stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting: Waiting[] = [];
  const fail = (error: Error): void => {
    for (const each of waiting.splice(0)) each.reject(error);
  };
  let pending: Buffer = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    for (let answer = takeAnswer(pending); answer; answer = takeAnswer(pending)) {
      pending = pending.subarray(answer.length);
      waiting.shift()?.resolve(answer.text);
    }
  });
  child.on('error', fail);
  child.stdin.on('error', fail);
  child.on('close', () => fail(new Error('git ended before it had answered')));
  return {
    read: (commit, path) =>
      // A line is a question here, so a path with a line break cannot be asked for.
      path.includes('\n')
        ? Promise.resolve(undefined)
        : new Promise((resolve, reject) => {
            waiting.push({ resolve, reject });
            child.stdin.write(`${commit}:./${path}\n`);
          }),
    close: () => child.stdin.end(),
  };
}

/** The first whole answer of `git cat-file --batch` in a buffer, with its length in bytes; undefined until it is there. */
export function takeAnswer(buffer: Buffer): { readonly text: string | undefined; readonly length: number } | undefined {
  const end = buffer.indexOf('\n');
  if (end < 0) return undefined;
  const size = /^[0-9a-f]+ blob (\d+)$/.exec(buffer.toString('utf8', 0, end))?.[1];
  if (size === undefined) return { text: undefined, length: end + 1 };
  const length = end + 1 + Number(size) + 1;
  return buffer.length < length ? undefined : { text: buffer.toString('utf8', end + 1, length - 1), length };
}
