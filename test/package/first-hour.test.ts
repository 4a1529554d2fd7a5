import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { node, nodeFirst } from './another-node.ts';
import { installPacked, offline } from './install-packed.ts';

const run = promisify(execFile);
const project = fileURLToPath(new URL('../..', import.meta.url));
const env = nodeFirst(offline);
let folder = '';
let serving: ChildProcess | undefined;

/** `npx incidentbook …`, as the README says it; rejects where the exit code is not 0. */
const npx = (...args: string[]) => run('npx', ['--no-install', 'incidentbook', ...args], { cwd: folder, env });

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'incidentbook-first-hour-')));
  execFileSync('git', ['init', '-q'], { cwd: folder });
  installPacked(folder);
  process.stdout.write(`The first hour is lived on Node ${execFileSync(node, ['--version'], { encoding: 'utf8' })}`);
});
afterAll(() => {
  serving?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

// Processes one after the other, each started by npx: a busy machine may need longer than for other tests.
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
    expect(pageOf('inc-2026-001')).toContain('Search answers slowly');
    expect(pageOf('inc-2024-001')).toContain('sign-in refuses everybody');
    expect(existsSync(join(folder, '_site', 'pagefind', 'pagefind.js'))).toBe(true);
    const { stdout: status } = await run('git', ['status', '--short', '--untracked-files=normal'], { cwd: folder });
    expect(status).not.toContain('_site');
  }, 180_000);

  it('a rule and a metric of its own are in check, explain and metrics', async () => {
    cpSync(join(project, 'examples', 'extending'), folder, { recursive: true });
    const asOf = ['--as-of', '2026-03-24'];
    expect((await npx('check', ...asOf)).stdout).toContain(
      'Unexpected title of 11 words, expected 6 at most titles-are-short',
    );
    expect((await npx('explain', 'titles-are-short')).stdout).toContain('words: 8  # how many words');
    expect((await npx('metrics', '--metric', 'pages-sent', ...asOf)).stdout).toContain('Total 7');
  }, 180_000);

  it('a page in TypeScript stands as it is where Node runs that, and is refused with advice where it does not', async () => {
    const { stdout: runsTypes } = await run(node, ['--print', 'Boolean(process.features.typescript)'], { env });
    const code = `import type { Extend } from 'incidentbook';
export const extend: Extend = ({ h, definePage }) => ({
  pages: [definePage({ name: 'typed', menu: 'Typed', title: () => 'Typed', description: () => 'A page.', render: () => h('h1', null, 'Typed') })],
});
`;
    writeFileSync(join(folder, 'incidentbook', 'typed.ts'), code);
    const config = readFileSync(join(folder, 'incidentbook.config.yaml'), 'utf8');
    const named = config.replace('  - incidentbook/*.mjs\n', '  - incidentbook/*.mjs\n  - incidentbook/typed.ts\n');
    writeFileSync(join(folder, 'incidentbook.config.yaml'), named);
    if (runsTypes.trim() === 'true') expect((await npx('check')).stdout).toContain('in 3 reviews');
    else {
      await expect(npx('check')).rejects.toThrow('incidentbook/typed.ts: Unexpected TypeScript');
      writeFileSync(join(folder, 'incidentbook.config.yaml'), config);
    }
  }, 180_000);

  it('serve shows the site, its own rule, metric and page too, until it is interrupted', async () => {
    const program = join(folder, 'node_modules', 'incidentbook', 'dist', 'src', 'cli.js');
    serving = spawn(node, [program, 'serve', '--port', '0', '--no-search'], { cwd: folder, env });
    const told = await toldUntil(serving, /Serving at (\S+)/);
    const page = async (address: string) => (await fetch(told + address)).text();
    expect(await page('incidents/inc-2026-001/')).toContain('Search answers slowly');
    expect(await page('rules/titles-are-short/')).toContain('title: Checkout times out');
    expect(await page('metrics/')).toContain('How often do incidents wake somebody?');
    expect(await page('costs/')).toContain('18,500 EUR');
    serving.kill('SIGINT');
    // Windows has no signals: there a process is ended and says nothing.
    const [code, signal] = await once(serving, 'exit');
    expect(process.platform === 'win32' ? [0, null] : [code, signal]).toEqual([0, null]);
    await expect(fetch(told)).rejects.toThrow();
  }, 180_000);
});

function pageOf(slug: string): string {
  return readFileSync(join(folder, '_site', 'incidents', slug, 'index.html'), 'utf8');
}

/** The first group of what a process prints, as soon as it does; rejects with its words where it ends before. */
async function toldUntil(child: ChildProcess, pattern: RegExp): Promise<string> {
  let told = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      told += chunk.toString();
      const [, found] = pattern.exec(told) ?? [];
      if (found) resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${told}`)));
  });
}
