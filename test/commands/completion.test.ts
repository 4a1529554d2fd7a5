import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { makeBook } from './run.ts';

const script = async (shell: string) => (await makeBook({}).run(['completion', shell])).stdout;

/** What bash offers behind a line, which is taken to be divided by single blanks. */
async function offered(line: string): Promise<readonly string[]> {
  const words = line.split(' ');
  const asks = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _incidentbook; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const source = await script('bash');
  return execFileSync('bash', ['-c', `${source}\n${asks}`], { encoding: 'utf8' })
    .trim()
    .split('\n');
}

const lines: readonly [line: string, some: readonly string[], none: string][] = [
  ['incidentbook che', ['check'], 'explain'],
  ['incidentbook check --fo', ['--format'], '--fix'],
  ['incidentbook check --', ['--fix', '--no-cache', '--no-extend', '--help'], '--to'],
  ['incidentbook action ', ['set', 'add'], 'check'],
  ['incidentbook action set --', ['--status', '--dry-run'], '--fix'],
  ['incidentbook export --', ['--to', '--out'], '--fix'],
];

describe('completion', () => {
  it('offers every command in bash', async () => {
    expect(await offered('incidentbook ')).toEqual(expect.arrayContaining(commands.map(({ name }) => name)));
  });

  it.each(lines)('offers in bash what fits behind %j', async (line, some, none) => {
    const words = await offered(line);
    expect(words).toEqual(expect.arrayContaining([...some]));
    expect(words).not.toContain(none);
  });

  it.each(['zsh', 'fish'])('names every command and its options for %s', async (shell) => {
    const text = await script(shell);
    for (const { name } of commands) expect(text).toMatch(new RegExp(`['a-z] ?${name}\\b`));
    expect(text).toMatch(/no-extend/);
  });

  it('asks back for a shell that it does not know', async () => {
    const { code, stderr } = await makeBook({}).run(['completion', 'fiish']);
    expect([code, stderr]).toEqual([2, 'incidentbook: Unknown shell `fiish`. Did you mean `fish`?\n']);
  });
});
