import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPacked, offline } from './install-packed.ts';

const run = promisify(execFile);
let folder = '';

/** `npx incidentbook …`, as the README says it; rejects where the exit code is not 0. */
const npx = (...args: string[]) => run('npx', ['--no-install', 'incidentbook', ...args], { cwd: folder, env: offline });

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'incidentbook-first-hour-')));
  execFileSync('git', ['init', '-q'], { cwd: folder });
  installPacked(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Four processes one after the other, each started by npx: a busy machine may need longer than for other tests.
describe('the first hour, with the packed package in an empty repository', () => {
  it('init, new, check and build work in this order with no other step', async () => {
    expect((await npx('init')).stdout).toContain('created');
    const facts = [
      '--title',
      'Search answers slowly',
      '--severity',
      'SEV2',
      '--systems',
      'search',
      '--started',
      '2026-03-04T09:12+01:00',
    ];
    const { stdout } = await npx('new', ...facts);
    const path = stdout.trim();
    expect(path).toBe('reviews/2026/2026-03-04-search-answers-slowly.md');
    expect(readFileSync(join(folder, path), 'utf8')).toContain('id: INC-2026-001\n');
    expect((await npx('check')).stdout).toContain('2 reviews checked: nothing to mend');
    await npx('build');
    const page = (id: string) => readFileSync(join(folder, '_site', 'incidents', id, 'index.html'), 'utf8');
    expect(page('inc-2026-001')).toContain('Search answers slowly');
    expect(page('inc-2024-001')).toContain('sign-in refuses everybody');
    expect(existsSync(join(folder, '_site', 'pagefind', 'pagefind.js'))).toBe(true);
    const { stdout: status } = await run('git', ['status', '--short', '--untracked-files=normal'], { cwd: folder });
    expect(status).not.toContain('_site');
  }, 180_000);
});
