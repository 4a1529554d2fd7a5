import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { computedImports, doors, floors, sharedDependencies } from './architecture/floors.ts';
import { COMPUTED, readSource } from './architecture/source-file.ts';
import { floorOf, violations } from './architecture/violations.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function sourcesOf(...folders: string[]): Map<string, string> {
  const paths = folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  );
  const sources = paths.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts')).sort();
  return new Map(sources.map((path) => [path, readFileSync(`${root}${path}`, 'utf8')]));
}

describe('the house', () => {
  const sources = sourcesOf('src', 'site');

  it('is read', () => {
    expect(sources.size).toBeGreaterThan(100);
    expect([...sources.keys()]).toContain('src/review/types.ts');
  });

  it('keeps its plan', () => {
    expect(violations(sources)).toEqual([]);
  });

  it('makes no exception that nobody needs', () => {
    const read = [...sources].map(([path, text]) => ({ path, imports: readSource(path, text).imports }));
    const users = (name: string) =>
      read.filter(({ imports }) => imports.some((item) => !item.typeOnly && item.specifier.split('/')[0] === name));
    for (const { name } of sharedDependencies) expect([name, users(name).length > 0]).toEqual([name, true]);
    for (const { to } of doors) expect([...sources.keys()]).toContain(to);
    for (const path of Object.keys(computedImports)) {
      expect(read.find((file) => file.path === path)?.imports.map(({ specifier }) => specifier)).toContain(COMPUTED);
    }
  });

  it('has a plan without contradictions: every floor that is named exists, and none lies in a ring of uses', () => {
    const names = floors.map(({ name }) => name);
    for (const { uses, knows = [] } of floors) expect(names).toEqual(expect.arrayContaining([...uses, ...knows]));
    const below = new Map<string, Set<string>>();
    for (const { name, uses } of floors) {
      expect(uses.filter((other) => !below.has(other))).toEqual([]);
      below.set(name, new Set(uses));
    }
  });
});

describe('violations', () => {
  const breaches: readonly [string, Record<string, string>, string][] = [
    [
      'an import of a higher floor',
      { 'src/review/a.ts': "\nimport { b } from '../rules/b.ts';", 'src/rules/b.ts': 'export const b = 1;' },
      'src/review/a.ts:2 imports src/rules/b.ts: review may use no other floor, because',
    ],
    [
      'an import of a neighbour',
      { 'src/rules/a.ts': "import { b } from '../metrics/b.ts';", 'src/metrics/b.ts': '' },
      'src/rules/a.ts:1 imports src/metrics/b.ts: rules may use review, edit and know types of knowledge',
    ],
    [
      'code where only types may be known',
      { 'site/a.tsx': "import { b } from '../src/knowledge/b.ts';", 'src/knowledge/b.ts': '' },
      'site/a.tsx:1 imports src/knowledge/b.ts: site',
    ],
    [
      'a lazy import of a higher floor',
      { 'src/rules/a.ts': "const b = () => import('../io/b.ts');", 'src/io/b.ts': '' },
      'src/rules/a.ts:1 imports src/io/b.ts',
    ],
    [
      'a re-export of a higher floor',
      { 'src/review/a.ts': "export { b } from '../io/b.ts';", 'src/io/b.ts': '' },
      'src/review/a.ts:1 imports src/io/b.ts',
    ],
    ['a file on no floor', { 'src/stray.ts': '' }, 'src/stray.ts:1 belongs to no floor'],
    [
      'an import that leaves the house',
      { 'src/io/a.ts': "import '../../test/b.ts';" },
      'src/io/a.ts:1 imports test/b.ts, which is no',
    ],
    [
      'an import that is only known later',
      { 'src/io/a.ts': 'await import(name);' },
      'src/io/a.ts:1 imports what is only known',
    ],
    ['a use of process', { 'src/io/a.ts': '\n\nconst folder = process.cwd();' }, 'src/io/a.ts:3 touches `process`'],
    ['process under another name', { 'src/io/a.ts': 'globalThis.process.exit(1);' }, 'src/io/a.ts:1 touches `process`'],
    [
      'process as a module',
      { 'src/io/a.ts': "import { env } from 'node:process';" },
      'src/io/a.ts:1 touches `process`',
    ],
    [
      'a dependency behind two files',
      { 'src/io/a.ts': "import yaml from 'ajv';", 'src/io/b.ts': "import { parse } from 'ajv/util';" },
      'src/io/b.ts:1 imports ajv, which already stands behind src/io/a.ts',
    ],
    [
      'Node in a browser, three files away',
      {
        'src/metrics/a.ts': "import './b.ts';",
        'src/metrics/b.ts': "import '../review/c.ts';",
        'src/review/c.ts': "import { join } from 'node:path';",
      },
      'src/review/c.ts:1 imports node:path, but runs in browsers (src/metrics/a.ts → src/metrics/b.ts → src/review/c.ts)',
    ],
    [
      'a cycle, even of types',
      { 'src/io/a.ts': "import type { B } from './b.ts';", 'src/io/b.ts': "import { a } from './a.ts';" },
      'src/io/a.ts:1 is part of a cycle: src/io/a.ts → src/io/b.ts → src/io/a.ts',
    ],
  ];

  it.each(breaches)('finds %s', (_, files, expected) => {
    expect(violations(new Map(Object.entries(files)))).toEqual([expect.stringContaining(expected)]);
  });

  it('finds nothing in a house that keeps the plan', () => {
    const files = {
      'src/review/a.ts': "import { parse } from 'ajv';\nexport const a = { process: parse };",
      'src/rules/b.ts':
        "import { a } from '../review/a.ts';\nimport type { C } from '../knowledge/c.ts';\na.process('');",
      'src/knowledge/c.ts': "export type { Node } from 'ajv';\nimport type { D } from '../metrics/d.ts';",
      'src/metrics/d.ts': "import type { Stats } from 'node:fs';",
      'src/cli.ts': 'process.exitCode = 0;',
    };
    expect(violations(new Map(Object.entries(files)))).toEqual([]);
  });
});

describe('floorOf', () => {
  it.each([
    ['src/review/place.ts', 'review'],
    ['site/pages/home.tsx', 'site'],
    ['site/client/theme.ts', 'client'],
    ['src/study.ts', 'study'],
    ['src/studying.ts', undefined],
    ['src/metricsfolder/a.ts', undefined],
  ])('puts %s on %s', (path, name) => {
    expect(floorOf(path)?.name).toBe(name);
  });
});

describe('readSource', () => {
  const value = (specifier: string) => [{ specifier, line: 1, typeOnly: false }];
  const type = (specifier: string) => [{ specifier, line: 1, typeOnly: true }];

  it.each([
    ["import a from 'a';", value('a')],
    ["import 'a';", value('a')],
    ["import {} from 'a';", value('a')],
    ["import type { A } from 'a';", type('a')],
    ["import { type A, type B } from 'a';", type('a')],
    ["import { type A, b } from 'a';", value('a')],
    ["import b, { type A } from 'a';", value('a')],
    ["import * as a from 'a';", value('a')],
    ["export * from 'a';", value('a')],
    ["export type * from 'a';", type('a')],
    ["export { type A } from 'a';", type('a')],
    ["export { type A, b } from 'a';", value('a')],
    ["type A = import('a').A;", type('a')],
    ["const a = await import('a');", value('a')],
    ['const a = await import(`a`);', value(COMPUTED)],
    ["/* import 'b'; */ import 'a'; // import 'c'", value('a')],
    ['const text = "import \'b\';"; export const quote = /[\'"`]/;', []],
    ["const text = `\nimport 'b';\n`;", []],
    ['const page = <p>import it from "a", don\'t</p>;', []],
  ])('reads the imports of %j', (text, expected) => {
    expect(readSource('a.tsx', text).imports).toEqual(expected);
  });

  it.each([
    ['process.exit();', [1]],
    ['const { env } = process;', [1]],
    ['x(process)', [1]],
    ['const process = { cwd: folder };\nspawn(process);', []],
    ['function open(process: Child) { process.kill(); }', []],
    ['const a = { process }; process.exit();', [1]],
    ['const a = { process: 1 }; a.process = 2; world.process.exit();', []],
    ["const text = 'process'; // process\ntype A = { process: string };", []],
  ])('finds the uses of process in %j', (text, expected) => {
    expect(readSource('a.ts', text).processLines).toEqual(expected);
  });

  it('refuses what it cannot read', () => {
    expect(() => readSource('a.ts', 'import {')).toThrow('a.ts');
  });
});
