import { rmSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { type Git, openGit } from '../../src/io/git.ts';
import { GitMemory } from '../../src/io/git-memory.ts';
import { aFolder, aRepository, gitEnv } from './a-repository.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Git over a folder with the number of its runs, and a way to ask a memory how often it had to answer. */
function asking(folder: string) {
  folders.push(folder);
  const real = openGit(folder, gitEnv);
  const memory = new GitMemory();
  let [runs, answers] = [0, 0];
  const git: Git = {
    ...real,
    run(args) {
      runs += 1;
      return real.run(args);
    },
  };
  return async () => {
    memory.turn();
    await memory.recall(git, folder, 'question', '', async () => {
      answers += 1;
    });
    return { runs, answers };
  };
}

it('runs git again only where another commit may be checked out', async () => {
  const { root, write, commit, git } = aRepository();
  write('a.md', 'a');
  commit('2026-01-01', 'First');
  const ask = asking(root);
  expect(await ask()).toEqual({ runs: 2, answers: 1 });
  write('a.md', 'b');
  expect(await ask()).toEqual({ runs: 2, answers: 1 });
  commit('2026-01-02', 'Second');
  expect(await ask()).toEqual({ runs: 4, answers: 2 });
  git('checkout', '--quiet', 'HEAD~1');
  expect(await ask()).toEqual({ runs: 6, answers: 3 });
  git('checkout', '--quiet', 'main');
  git('reset', '--quiet', '--hard', 'HEAD~1');
  expect(await ask()).toEqual({ runs: 8, answers: 3 });
});

it('asks each time in a repository without a commit, or without a log of what was checked out', async () => {
  const { root, write, commit, git } = aRepository();
  const ask = asking(root);
  expect((await ask()).answers).toBe(1);
  expect((await ask()).answers).toBe(2);
  git('config', 'core.logAllRefUpdates', 'false');
  write('a.md', 'a');
  commit('2026-01-01', 'First');
  expect(await ask()).toEqual({ runs: 6, answers: 3 });
  expect(await ask()).toEqual({ runs: 8, answers: 3 });
});

it('remembers that there is no repository until there is one', async () => {
  const folder = aFolder();
  const ask = asking(folder);
  expect(await ask()).toEqual({ runs: 1, answers: 1 });
  expect(await ask()).toEqual({ runs: 1, answers: 1 });
  const { write, commit } = aRepository(folder);
  write('a.md', 'a');
  commit('2026-01-01', 'First');
  expect(await ask()).toEqual({ runs: 3, answers: 2 });
});
