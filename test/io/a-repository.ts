/** Real repositories in temporary folders, with days that the test chooses. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** An environment in which no setting of the machine counts. */
export const gitEnv: Readonly<Record<string, string | undefined>> = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A writer',
  GIT_AUTHOR_EMAIL: 'writer@example.org',
  GIT_COMMITTER_NAME: 'A writer',
  GIT_COMMITTER_EMAIL: 'writer@example.org',
};

export interface Repository {
  readonly root: string;
  git(...args: readonly string[]): string;
  write(path: string, text: string): void;
  /** Commits everything as of a day, or a moment with its offset. */
  commit(day: string, subject: string): void;
  remove(): void;
}

export function aFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'incidentbook-git-')));
}

export function aRepository(root = aFolder()): Repository {
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    execFileSync('git', args, {
      cwd: root,
      env: { ...gitEnv, ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  run(['init', '--quiet', '--initial-branch=main']);
  return {
    root,
    git: (...args) => run(args),
    write(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    commit(day, subject) {
      const date = day.includes('T') ? day : `${day}T12:00:00+00:00`;
      run(['add', '--all']);
      run(['commit', '--quiet', '--message', subject], { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
