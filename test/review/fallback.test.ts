import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeBook } from '../commands/run.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const cli = path('../../dist/src/cli.js');
const exemplary = readFileSync(path('../fixtures/exemplary.md'), 'utf8');

describe('where the native parser does not load', () => {
  it('remark takes its place, and the findings are the same', async () => {
    const broken = exemplary.replace('| @payments | High', '| | Soon').replace('## Impact', '## Effects');
    const { root } = makeBook({ 'reviews/a.md': broken });
    const check = async (...flags: string[]) => {
      const run = promisify(execFile)(process.execPath, [...flags, cli, 'check', '--format', 'json'], { cwd: root });
      const { stdout, stderr } = await run.catch((failure: { stdout: string; stderr: string }) => failure);
      expect(stderr).toBe('');
      return JSON.parse(stdout);
    };
    const native = await check();
    const fallback = await check('--import', path('without-native.mjs'));
    expect(fallback).toEqual(native);
    expect(native.summary.errors).toBeGreaterThan(2);
  });
});
