/**
 * A world that refuses: a full disk, a folder that may not be written, files that vanish, two builds at once, a clock that jumps,
 * a cache that is damaged.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, removeFolder, writeInto } from '../hostile/a-folder.ts';
import { layOver } from '../rules/lay-over.ts';
import { damages, faults } from './counted.ts';
import { tell } from './figures.ts';
import { filesUnder, runProgram } from './program.ts';

const exemplary = readFileSync(new URL('../fixtures/exemplary.md', import.meta.url), 'utf8');
const path = 'reviews/2026/2026-03-04-checkout-times-out.md';
const asOf = ['--as-of', '2026-03-24'];
const build = ['build', ...asOf, '--no-search'];

let root: string;
beforeEach(() => {
  root = makeFolder({ [path]: exemplary });
});
afterEach(({ task }) => {
  removeFolder(root);
  if (task.result?.state !== 'fail') tell({ of: 'faults', name: task.name });
});

/** Whether this machine lets us mount: only root may, and not in every container. */
const mounts = canMount();

function canMount(): boolean {
  const folder = makeFolder({});
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    removeFolder(folder);
  }
}

/** Mounts a small or a read-only file system at a folder of the book while something is done. */
async function mounted(folder: string, options: string, act: () => Promise<void>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  try {
    await act();
  } finally {
    execFileSync('umount', ['-l', folder]);
  }
}

describe.skipIf(!mounts)('a disk (needs the right to mount)', () => {
  it(faults.fullBuild, async () => {
    const disk = join(root, 'disk');
    await mounted(disk, 'size=1m', async () => {
      writeInto(disk, { '_site/.incidentbook-site': 'old', '_site/index.html': 'The old site.' });
      const { code, stderr } = await runProgram(root, [...build, '--out', 'disk/_site']);
      expect(code).toBe(2);
      expect(stderr).toMatch(/no space left|ENOSPC/i);
      expect(stderr).not.toMatch(/an error of Incidentbook itself|\n\s+at /);
      expect([...filesUnder(join(disk, '_site')).values()]).toEqual(['old', 'The old site.']);
      expect(readdirSync(disk)).toEqual(['_site']);
    });
  });

  it(faults.fullEdit, async () => {
    const book = join(root, 'book');
    const broken = exemplary.replace('severity: SEV2', 'severity: sev2');
    await mounted(book, 'size=64k', async () => {
      writeInto(book, { [path]: broken });
      // Fills what is left.
      expect(() => writeInto(book, { full: 'x'.repeat(70_000) })).toThrow(/ENOSPC/);
      for (const args of [
        ['check', '--fix', '--no-cache', ...asOf],
        ['action', 'set', 'INC-2026-014#1', '--owner', `@${'storage'.repeat(400)}`],
      ]) {
        const { code, stderr } = await runProgram(book, args);
        expect(code, stderr).toBe(2);
        expect(stderr).toMatch(/no space left|ENOSPC/i);
        expect(readFileSync(join(book, path), 'utf8')).toBe(broken);
      }
    });
  });

  it(faults.readOnly, async () => {
    const book = join(root, 'book');
    await mounted(book, 'size=8m', async () => {
      writeInto(book, {
        [path]: exemplary.replace('severity: SEV2', 'severity: sev2'),
        'old.md': '# Old\n\n2024-05-06\n',
      });
      execFileSync('mount', ['-o', 'remount,ro', book]);
      for (const args of [
        build,
        ['check', '--fix', ...asOf],
        ['action', 'set', 'INC-2026-014#1', '--owner', '@storage'],
        ['import', 'old.md'],
        ['export', '--to', 'json'],
        ['init', '--yes'],
      ]) {
        const { code, stderr } = await runProgram(book, args);
        expect(code, `${args.join(' ')}: ${stderr}`).toBeGreaterThan(0);
        expect(stderr, args.join(' ')).not.toMatch(/an error of Incidentbook itself|\n\s+at /);
      }
      // Reading needs no right to write, and a cache that cannot be kept is no failure.
      expect((await runProgram(book, ['metrics', ...asOf])).code).toBe(0);
    });
  });
});

/** Runs a program as nobody: whoever is root may read everything. */
const nobody =
  process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=-all'] : [];

async function runsAsNobody(): Promise<boolean> {
  const ended = await runProgram('/', ['--version'], undefined, undefined, nobody).catch(() => undefined);
  return ended?.code === 0;
}

describe.skipIf(!(await runsAsNobody()))('what (needs to be no root, or setpriv)', () => {
  it(faults.unreadable, async () => {
    writeInto(root, {
      'reviews/_template.md': readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8'),
      'incidentbook.config.yaml': 'title: Ours\n',
      'register.csv': 'id,started,severity,title\n',
      'runbooks/one.md': '# One\n',
    });
    const reading = [['check', '--no-cache'], build, ['metrics'], ['export', '--to', 'csv', '--out', '/tmp/none']];
    const cases: readonly (readonly [string, readonly (readonly string[])[]])[] = [
      [path, reading],
      ['reviews/2026', reading],
      ['reviews/_template.md', reading],
      ['incidentbook.config.yaml', reading],
      ['register.csv', [['check'], build, ['metrics']]],
      ['runbooks', [build]],
      ['runbooks/one.md', [build]],
    ];
    chmodSync(root, 0o755);
    for (const [name, commands] of cases) {
      const { mode } = statSync(join(root, name));
      chmodSync(join(root, name), 0);
      for (const args of commands) {
        const { code, stdout, stderr } = await runProgram(root, args, undefined, undefined, nobody);
        expect({ name, args, code, stdout }).toEqual({ name, args, code: 2, stdout: '' });
        expect(stderr).toContain(`Cannot read ${name}: permission denied`);
      }
      chmodSync(join(root, name), mode);
    }
  });
});

describe('a book that changes meanwhile', () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [
      `reviews/2026/${1000 + at}.md`,
      layOver(exemplary, { yaml: `id: INC-2026-${1000 + at}` }),
    ]),
  );

  it(faults.vanishing, async () => {
    writeInto(root, many);
    const running = runProgram(root, ['check', '--no-cache', ...asOf]);
    setTimeout(() => {
      for (const name of Object.keys(many).slice(100)) rmSync(join(root, name));
    }, 700);
    const { code, stderr } = await running;
    expect([0, 1, 2]).toContain(code);
    if (code === 2) expect(stderr).toMatch(/^incidentbook: Cannot read reviews\/2026\/\d+\.md: no such file/m);
    expect(stderr).not.toMatch(/an error of Incidentbook itself|\n\s+at /);
  });

  it(faults.twice, async () => {
    const alone = await runProgram(root, build);
    expect(alone.code, alone.stderr).toBe(0);
    const expected = filesUnder(join(root, '_site'));
    const both = await Promise.all([runProgram(root, build), runProgram(root, build)]);
    for (const { code, stderr } of both) expect(code, stderr).toBe(0);
    expect(filesUnder(join(root, '_site'))).toEqual(expected);
    expect(readdirSync(root).filter((name) => name.startsWith('._site'))).toEqual([]);
  });
});

/** A clock that is a year late and then a year early, at every other look. */
const jumping = `
  const { now } = Date;
  let looks = 0;
  const shifted = () => now() + (looks++ % 2 === 0 ? -1 : 1) * 31_557_600_000;
  globalThis.Date = class extends Date {
    constructor(...given) { given.length === 0 ? super(shifted()) : super(...given); }
    static now() { return shifted(); }
  };
`;

describe('a clock that jumps by two years, to and fro', () => {
  it(faults.steady, async () => {
    const alone = await runProgram(root, [...build, '--out', 'steady']);
    const jumped = await runProgram(root, [...build, '--out', 'jumped'], undefined, jumping);
    expect([alone.code, jumped.code], jumped.stderr).toEqual([0, 0]);
    expect(filesUnder(join(root, 'jumped'))).toEqual(filesUnder(join(root, 'steady')));
  });

  it(faults.jumping, async () => {
    for (const args of [['check'], ['build', '--no-search'], ['metrics'], ['actions'], ['digest']]) {
      const { code, stderr } = await runProgram(root, args, undefined, jumping);
      expect([0, 1], `${args.join(' ')}: ${stderr}`).toContain(code);
      expect(stderr, args.join(' ')).not.toMatch(/an error of Incidentbook itself|\n\s+at /);
    }
  });
});

describe('a cache that is damaged', () => {
  it.each(damages)('%s: check and build say and write what they would without it', async (_, damage) => {
    writeInto(root, {
      'reviews/2026/other.md': layOver(exemplary, { yaml: 'id: INC-2026-900' }).replace(
        'severity: SEV2',
        'severity: sev2',
      ),
    });
    const checks = ['check', '--format', 'json', ...asOf];
    const builds = [...build, '--keep-going'];
    const expected = await runProgram(root, [...checks, '--no-cache']);
    for (const args of [checks, [...builds, '--out', 'fresh']]) await runProgram(root, args);
    const cache = join(root, '.incidentbook/cache');
    const kept = [...filesUnder(cache).keys()].filter((name) => !name.endsWith('.gitignore'));
    expect(kept.length).toBeGreaterThan(0);
    for (const name of kept) writeFileSync(join(cache, name), damage(readFileSync(join(cache, name))));

    const again = await runProgram(root, checks);
    expect([again.code, again.stdout], again.stderr).toEqual([expected.code, expected.stdout]);
    for (const name of kept) writeFileSync(join(cache, name), damage(readFileSync(join(cache, name))));
    const built = await runProgram(root, [...builds, '--out', 'again']);
    expect(built.stderr).not.toMatch(/an error of Incidentbook itself|\n\s+at /);
    expect(filesUnder(join(root, 'again'))).toEqual(filesUnder(join(root, 'fresh')));
  });
});
