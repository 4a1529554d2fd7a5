import { realpath } from 'node:fs/promises';
import type { World } from '../world.ts';
import { openGit } from './git.ts';

/** The git repository around a folder. */
export interface Repository {
  /** Absolute path, links resolved. */
  readonly root: string;
  /** Address of `origin`, or of the first remote; absent without one. */
  readonly remote?: string;
  /** Default branch of the remote, else the one that is checked out. */
  readonly branch?: string;
}

/** Looks at the repository around a folder; nothing where there is none, or no git. */
export async function readRepository(folder: string, env: World['env']): Promise<Repository | undefined> {
  const git = openGit(folder, env);
  const ask = async (...args: string[]) => {
    const { ok, stdout } = await git.run(args);
    const answer = stdout.trim();
    return ok && answer !== '' ? answer : undefined;
  };
  const root = await ask('rev-parse', '--show-toplevel');
  if (root === undefined) return undefined;
  const remotes = (await ask('remote'))?.split('\n') ?? [];
  const name = remotes.includes('origin') ? 'origin' : remotes[0];
  const remote = name === undefined ? undefined : await ask('remote', 'get-url', name);
  const head = name === undefined ? undefined : await ask('symbolic-ref', '--short', `refs/remotes/${name}/HEAD`);
  const branch = head?.slice(`${name}/`.length) ?? (await ask('symbolic-ref', '--short', 'HEAD'));
  return {
    root: await realpath(root),
    ...(remote === undefined ? {} : { remote }),
    ...(branch === undefined ? {} : { branch }),
  };
}
