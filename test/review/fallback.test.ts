import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeBook } from '../commands/run.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const cli = path('../../dist/src/cli.js');
const exemplary = readFileSync(path('../fixtures/exemplary.md'), 'utf8');

/** Runs `check` in a process of its own in which the named packages cannot be loaded. */
async function checkWithout(packages: string, cwd: string): Promise<{ stdout: string; stderr: string }> {
  const args = ['--import', path('without-packages.mjs'), cli, 'check', '--format', 'json'];
  const run = promisify(execFile)(process.execPath, args, { cwd, env: { ...process.env, WITHOUT: packages } });
  return run.catch((failure: { stdout: string; stderr: string }) => failure);
}

describe('where the native parser does not load', () => {
  const broken = exemplary.replace('| @payments | High', '| | Soon').replace('## Impact', '## Effects');

  it('remark takes its place, and the findings are the same', async () => {
    const { root } = makeBook({ 'reviews/a.md': broken });
    const [native, fallback] = [await checkWithout('', root), await checkWithout('satteri', root)];
    expect(fallback).toEqual(native);
    expect(JSON.parse(native.stdout).summary.errors).toBeGreaterThan(2);
  });

  it('nothing else takes its place', async () => {
    const { root } = makeBook({ 'reviews/a.md': broken });
    expect((await checkWithout('satteri remark-parse', root)).stderr).toContain('not available: remark-parse');
  });
});
