import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPacked, offline, packInto } from './install-packed.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const bin = (name: string) => join(project, 'node_modules', '.bin', name);
let folder = '';
let tarball = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'incidentbook-package-')));
  tarball = packInto(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed package', () => {
  const filesIn = () =>
    execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((path) => path.replace(/^package\//, ''));

  it('holds what is needed and nothing else', () => {
    const files = filesIn();
    const tops = new Set(
      files.map((path) =>
        path
          .split('/')
          .slice(0, path.startsWith('dist/') ? 2 : 1)
          .join('/'),
      ),
    );
    expect([...tops].sort()).toEqual([
      'LICENSE',
      'README.md',
      'dist/code-stamp',
      'dist/site',
      'dist/src',
      'docs',
      'package.json',
      'reviews',
      'schema',
      'starter',
    ]);
    expect(files.filter((path) => path.startsWith('reviews/'))).toEqual(['reviews/_template.md']);
    expect(files.filter((path) => /\.(?:map|tsx?|png)$/.test(path) && !path.endsWith('.d.ts'))).toEqual([]);
    expect(files.filter((path) => /(?:^|\/)(?:test|bench|fixtures)\/|\.test\./.test(path))).toEqual([]);
    const { size } = statSync(tarball);
    process.stdout.write(`The package has ${files.length} files and ${Math.round(size / 1024)} KiB.\n`);
    expect(size).toBeLessThan(1.5 * 1024 * 1024);
  });

  it('is as publint expects it', async () => {
    const { stdout } = await run(bin('publint'), ['run', tarball, '--strict'], { env: offline });
    expect(stdout).toContain('All good!');
  });

  it('has types that resolve wherever modules do', async () => {
    const { stdout } = await run(bin('attw'), [tarball, '--profile', 'esm-only', '--format', 'json'], { env: offline });
    const { analysis } = JSON.parse(stdout);
    expect(analysis.types).toEqual({ kind: 'included' });
    expect(Object.keys(analysis.entrypoints)).toContain('.');
  });
});

const consumer = `
import { type Finding, type KnowledgeBase, type Problem, load, measure, openProject, study } from 'incidentbook';

const book = await load('.', { asOf: '2026-03-24' });
const knowledge: KnowledgeBase = book.knowledge;
const problems: readonly Problem[] = book.problems;
const [resolve] = measure(book.reviews, book.context, { metrics: ['time-to-resolve'] });
const value: number | null = resolve?.value ?? null;
const { contract, settings } = await openProject('.');
const text = '---\\nid: INC-2026-001\\n---\\n';
const alone = study({ path: 'reviews/one.md', text }, { contract, settings, render: false });
const rule: string | undefined = alone.problems[0]?.rule;
export const finding: Pick<Finding, 'message'> = { message: 'for its type' };
// @ts-expect-error A misspelt option does not compile, so the types are really there.
await load('.', { asof: '2026-03-24' });
console.log(JSON.stringify({ incidents: knowledge.incidents.map(({ meta }) => meta.id), problems: problems.length, value, rule }));
`;

describe('the typed API of the packed package', () => {
  it('compiles in a strict project without skipLibCheck, and runs', async () => {
    const place = join(folder, 'consumer');
    mkdirSync(join(place, 'reviews', '2026'), { recursive: true });
    installPacked(place);
    mkdirSync(join(place, 'node_modules', '@types'));
    symlinkSync(join(project, 'node_modules/@types/node'), join(place, 'node_modules/@types/node'), 'junction');
    cpSync(join(project, 'test/fixtures/exemplary.md'), join(place, 'reviews/2026/2026-03-04-checkout-times-out.md'));
    writeFileSync(join(place, 'package.json'), JSON.stringify({ type: 'module', private: true }));
    writeFileSync(join(place, 'index.ts'), consumer);
    const [, documented = ''] = /```ts\n(.*?)```/s.exec(readFileSync(join(project, 'docs/api.md'), 'utf8')) ?? [];
    writeFileSync(join(place, 'documented.ts'), documented);
    cpSync(join(project, 'examples/extending/incidentbook'), join(place, 'own'), { recursive: true });
    const compilerOptions = {
      ...{ target: 'ES2023', lib: ['ES2023'], module: 'NodeNext', types: ['node'], strict: true },
      ...{
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
        allowJs: true,
        checkJs: true,
        outDir: 'out',
      },
    };
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts', 'own'] }));
    const compiled = await run(bin('tsc'), ['-p', place]).catch((error) => error);
    expect(compiled.stdout).toBe('');
    const { stdout: told } = await run(process.execPath, ['out/documented.js'], { cwd: place });
    expect(told).toContain('INC-2026-014 Checkout: payments time out\n');
    const { stdout } = await run(process.execPath, ['out/index.js'], { cwd: place });
    expect(JSON.parse(stdout)).toEqual({
      incidents: ['INC-2026-014'],
      problems: 0,
      value: expect.any(Number),
      rule: 'fields-fit-schema',
    });
  }, 120_000);
});
