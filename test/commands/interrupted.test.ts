import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeFolder, removeFolder } from '../hostile/a-folder.ts';

const cli = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));
const exemplary = readFileSync(new URL('../fixtures/exemplary.md', import.meta.url), 'utf8');

let root: string | undefined;
afterEach(() => removeFolder(root));

// Windows has no signals: there a process is ended and hears nothing.
describe.skipIf(process.platform === 'win32')('a build that is interrupted', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s leaves the old site and nothing of its own', async (signal, code) => {
    root = makeFolder({
      'reviews/2026/2026-03-04-checkout-times-out.md': exemplary,
      '_site/.incidentbook-site': 'The old site.',
      'system/other': '',
    });
    const system = join(root, 'system');
    const child = spawn(process.execPath, [cli, 'build', '--as-of', '2026-03-24'], {
      cwd: root,
      env: { PATH: process.env['PATH'], TMPDIR: system },
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    await vi.waitFor(() => expect(readdirSync(system).length).toBeGreaterThan(1), { timeout: 50_000, interval: 5 });
    child.kill(signal);
    expect(await ended).toEqual([code, null]);
    expect(readdirSync(system)).toEqual(['other']);
    expect(readdirSync(root).filter((name) => name.includes('building'))).toEqual([]);
    expect(readdirSync(join(root, '_site'))).toEqual(['.incidentbook-site']);
  });
});
