import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeBook } from './commands/run.ts';

const compiled = (path: string) => fileURLToPath(new URL(`../dist/src/${path}`, import.meta.url));

describe('the bundles of the command line', () => {
  it('tell a mistake of the user as one, whichever bundle found it', async () => {
    const { root } = makeBook({ 'reviews/.keep': '' });
    const run = (...args: string[]) =>
      promisify(execFile)(process.execPath, [compiled('cli.js'), ...args], { cwd: root });
    for (const args of [['check', 'nowhere'], ['check', '--changed', 'nowhere'], ['metrics', 'nowhere'], ['nowhere']])
      await expect(run(...args)).rejects.toMatchObject({ code: 2, stderr: expect.not.stringContaining('DEBUG=1') });
  });

  it('check a review without formats of Intl, the first of which takes 20 ms to load its data', async () => {
    const { root } = makeBook({ 'reviews/one.md': '---\nid: INC-2026-0001\n---\n\n# One\n' });
    const broken = `for (const name of Object.getOwnPropertyNames(Intl)) if (/^[A-Z]/.test(name)) delete Intl[name];
      Number.prototype.toLocaleString = String.prototype.localeCompare = undefined;`;
    const preload = ['--import', `data:text/javascript,${encodeURIComponent(broken)}`];
    const check = promisify(execFile)(process.execPath, [...preload, compiled('cli.js'), 'check'], { cwd: root });
    await expect(check).rejects.toMatchObject({ code: 1, stdout: expect.stringMatching(/ in 1 review\./) });
  });

  it('carry the licences of the packages that they hold', () => {
    const licences = readFileSync(compiled('chunks/LICENCES.txt'), 'utf8');
    for (const name of ['yaml', 'gray-matter', 'section-matter', 'commander', 'satteri', 'vfile'])
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\n\n[^]*?[Cc]opyright`, 'm'));
    expect(licences).not.toMatch(/^(?:js-yaml|esprima) /m);
  });
});
