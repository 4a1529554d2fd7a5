import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
/** Nothing may be fetched: what is missing in the package must fail here. */
const env = { ...process.env, npm_config_offline: 'true', npm_config_update_notifier: 'false', CI: '', NO_COLOR: '1' };
let folder = '';

/** The package as it would be published, put where npm would put it, with its own dependencies and no others. */
function installPacked(into: string): void {
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
    cwd: project,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const name = /incidentbook-[\w.-]+\.tgz/.exec(packed)?.[0] ?? '';
  const target = join(into, 'node_modules', 'incidentbook');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(into, name), '-C', target, '--strip-components=1']);
  rmSync(join(into, name));
  const { dependencies, bin } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  for (const dependency of Object.keys(dependencies)) {
    const link = join(target, 'node_modules', dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(project, 'node_modules', dependency), link, 'junction');
  }
  const program = join(target, bin.incidentbook);
  chmodSync(program, 0o755);
  mkdirSync(join(into, 'node_modules', '.bin'));
  symlinkSync(program, join(into, 'node_modules', '.bin', 'incidentbook'));
}

/** `npx incidentbook …`, as the README says it; rejects where the exit code is not 0. */
const npx = (...args: string[]) => run('npx', ['--no-install', 'incidentbook', ...args], { cwd: folder, env });

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
