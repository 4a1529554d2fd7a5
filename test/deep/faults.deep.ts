/**
 * A world that refuses: a full disk, a folder that may not be written, files that vanish, two builds at once, a clock that jumps,
 * a cache that is damaged.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, removeFolder, writeInto } from '../hostile/a-folder.ts';
import { layOver } from '../rules/lay-over.ts';
import { filesUnder, runProgram } from './program.ts';

const exemplary = readFileSync(new URL('../fixtures/exemplary.md', import.meta.url), 'utf8');
const path = 'reviews/2026/2026-03-04-checkout-times-out.md';
const asOf = ['--as-of', '2026-03-24'];
const build = ['build', ...asOf, '--no-search'];

let root: string;
beforeEach(() => {
  root = makeFolder({ [path]: exemplary });
});
afterEach(() => removeFolder(root));

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
  it('that is full: build says so, and the old site stays', async () => {
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

  it('that is full: no review is cut off by a fix or an edit', async () => {
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

  it('that may not be written: every command that writes says so', async () => {
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

describe('a book that changes meanwhile', () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [
      `reviews/2026/${1000 + at}.md`,
      layOver(exemplary, { yaml: `id: INC-2026-${1000 + at}` }),
    ]),
  );

  it('loses files during a check: it says which, and never ends in a stack', async () => {
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

  it('is built twice at once: both end well, and the site is that of one of them, whole', async () => {
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
  it('changes nothing of a site that is built as of a day', async () => {
    const alone = await runProgram(root, [...build, '--out', 'steady']);
    const jumped = await runProgram(root, [...build, '--out', 'jumped'], undefined, jumping);
    expect([alone.code, jumped.code], jumped.stderr).toEqual([0, 0]);
    expect(filesUnder(join(root, 'jumped'))).toEqual(filesUnder(join(root, 'steady')));
  });

  it('ends no command with a stack', async () => {
    for (const args of [['check'], ['build', '--no-search'], ['metrics'], ['actions'], ['digest']]) {
      const { code, stderr } = await runProgram(root, args, undefined, jumping);
      expect([0, 1], `${args.join(' ')}: ${stderr}`).toContain(code);
      expect(stderr, args.join(' ')).not.toMatch(/an error of Incidentbook itself|\n\s+at /);
    }
  });
});

describe('a cache that is damaged', () => {
  const damages: readonly (readonly [string, (bytes: Buffer) => Uint8Array])[] = [
    ['emptied', () => Buffer.alloc(0)],
    ['cut off', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))],
    ['of another kind', () => Buffer.from('{"version":1}\n')],
    ['with other bytes here and there', (bytes) => bytes.map((byte, at) => (at % 97 === 50 ? byte ^ 0x55 : byte))],
    ['with noise behind it', (bytes) => Buffer.concat([bytes, Buffer.alloc(1000, 0xff)])],
  ];

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
