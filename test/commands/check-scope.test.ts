import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { gitEnv } from '../io/a-repository.ts';
import { exemplary } from '../rules/check-text.ts';
import { layOver } from '../rules/lay-over.ts';
import { makeBook, runCommand, type TestBook } from './run.ts';

const review = (number: number, over = '') =>
  layOver(exemplary, { yaml: `id: INC-2026-0${number}${over}` }).replace('severity: SEV2', 'severity: P2');
const pathOf = (number: number) => `reviews/2026/2026-03-04-number-${number}.md`;
const env = gitEnv;

function git(book: TestBook, ...args: string[]): void {
  execFileSync('git', ['-c', 'init.defaultBranch=main', ...args], { cwd: book.root, env, stdio: 'ignore' });
}

/** A book of three broken reviews in one commit, on a branch that has left main. */
function makeRepository(): TestBook {
  const book = makeBook({ [pathOf(21)]: review(21), [pathOf(22)]: review(22), [pathOf(23)]: review(23) });
  git(book, 'init', '-q');
  git(book, 'add', '.');
  git(book, 'commit', '-q', '-m', 'Three reviews');
  git(book, 'checkout', '-q', '-b', 'work');
  return book;
}

async function checkedPaths(
  book: TestBook,
  ...args: string[]
): Promise<{ code: number; paths: string[]; files: number }> {
  const { code, stdout } = await book.run(['check', '--format', 'json', ...args], { env });
  const { problems, files } = JSON.parse(stdout) as { problems: { path: string }[]; files: number };
  return { code, files, paths: [...new Set(problems.map(({ path }) => path))] };
}

describe('check --changed', () => {
  it('checks nothing where nothing was touched', async () => {
    expect(await checkedPaths(makeRepository(), '--changed')).toEqual({ code: 0, files: 0, paths: [] });
  });

  it('checks what is committed since, changed, staged, new or renamed, and not what is gone or ignored', async () => {
    const book = makeRepository();
    book.write(pathOf(24), review(24));
    git(book, 'add', '.');
    git(book, 'commit', '-q', '-m', 'A fourth');
    book.write(pathOf(21), `${review(21)}\n`);
    book.write(pathOf(25), review(25));
    git(book, 'add', pathOf(25));
    book.write('reviews/2026/späte Störung "26".md', review(26));
    git(book, 'mv', pathOf(22), pathOf(27));
    book.remove(pathOf(23));
    book.write('.gitignore', 'reviews/2026/private.md\n');
    book.write('reviews/2026/private.md', review(28));
    const expected = [pathOf(21), pathOf(24), pathOf(25), pathOf(27), 'reviews/2026/späte Störung "26".md'];
    const { paths } = await checkedPaths(book, '--changed', 'main');
    expect(paths.sort()).toEqual(expected.sort());
    const since = await checkedPaths(book, '--changed', 'HEAD');
    expect(since.paths.sort()).toEqual(expected.filter((path) => path !== pathOf(24)).sort());
  });

  it('counts from where the branch left the ref, not from what the ref has become', async () => {
    const book = makeRepository();
    book.write(pathOf(24), review(24));
    git(book, 'add', '.');
    git(book, 'commit', '-q', '-m', 'Ours');
    git(book, 'checkout', '-q', 'main');
    book.write(pathOf(21), `${review(21)}\n`);
    git(book, 'commit', '-q', '-a', '-m', 'Theirs');
    git(book, 'checkout', '-q', 'work');
    expect((await checkedPaths(book, '--changed', 'main')).paths).toEqual([pathOf(24)]);
  });

  it('takes the default branch of origin by itself', async () => {
    const book = makeRepository();
    book.write(pathOf(24), review(24));
    git(book, 'add', '.');
    git(book, 'commit', '-q', '-m', 'A fourth');
    expect((await checkedPaths(book, '--changed')).paths).toEqual([]);
    git(book, 'update-ref', 'refs/remotes/origin/main', 'main');
    expect((await checkedPaths(book, '--changed')).paths).toEqual([pathOf(24)]);
    git(book, 'update-ref', 'refs/remotes/origin/trunk', 'work');
    git(book, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
    expect((await checkedPaths(book, '--changed')).paths).toEqual([]);
  });

  it('lets the rules among reviews see all', async () => {
    const book = makeRepository();
    book.write(pathOf(24), review(21));
    const { stdout } = await book.run(['check', '--format', 'json', '--changed'], { env });
    expect(JSON.parse(stdout).problems.map(({ rule }: { rule: string }) => rule)).toContain('ids-are-unique');
  });

  it('looks at the disk for what others say now, also where git is told to look away', async () => {
    const book = makeRepository();
    await checkedPaths(book);
    git(book, 'update-index', '--assume-unchanged', pathOf(22));
    book.write(pathOf(22), review(24));
    book.write(pathOf(24), review(24));
    const { stdout } = await book.run(['check', '--format', 'json', '--changed'], { env });
    const { problems } = JSON.parse(stdout) as { problems: { rule: string; path: string }[] };
    expect(problems.filter(({ rule }) => rule === 'ids-are-unique').map(({ path }) => path)).toEqual([pathOf(24)]);
  });

  it('works in a book that is a folder of the repository, and before the first commit', async () => {
    const book = makeBook({ [`docs/${pathOf(21)}`]: review(21), [pathOf(22)]: review(22) });
    git(book, 'init', '-q');
    const { stdout } = await runCommand(['check', '--format', 'json', '--changed'], { cwd: `${book.root}/docs`, env });
    expect(JSON.parse(stdout).problems[0].path).toBe(pathOf(21));
    git(book, 'add', '.');
    git(book, 'commit', '-q', '-m', 'All');
    const after = await runCommand(['check', '--format', 'json', '--changed'], { cwd: `${book.root}/docs`, env });
    expect(JSON.parse(after.stdout).files).toBe(0);
  });

  it.each([
    ['an unknown ref', true, ['--changed', 'nowhere'], 'Unknown ref `nowhere`'],
    ['a range', true, ['--changed', 'HEAD..HEAD'], 'Unknown ref `HEAD..HEAD`'],
    ['a commit that is left out', true, ['--changed', '^HEAD'], 'Unknown ref `^HEAD`'],
    ['what looks like an option', true, ['--changed=--output=x'], 'Unknown ref `--output=x`'],
    ['no repository', false, ['--changed'], '--changed needs a git repository'],
  ])('cannot run with %s', async (_, isRepository, args, message) => {
    const book = isRepository ? makeRepository() : makeBook({ [pathOf(21)]: review(21) });
    const { code, stderr } = await book.run(['check', ...args], { env });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  });
});

describe('check --stdin-filename', () => {
  const good = exemplary;

  it('checks the text on standard input in the place of the file', async () => {
    const book = makeBook({ [pathOf(21)]: good, [pathOf(22)]: review(22) });
    const stdin = good.replace('severity: SEV2', 'severity: P2');
    const { code, stdout } = await book.run(['check', '--stdin-filename', pathOf(21)], { stdin });
    expect(code).toBe(1);
    expect(stdout).toContain(`${pathOf(21)}:4:11 error Unexpected \`P2\``);
    expect(stdout).not.toContain(pathOf(22));
    expect(book.read(pathOf(21))).toBe(good);
  });

  it('needs no file, and lets the rules among reviews see the others', async () => {
    const book = makeBook({ [pathOf(21)]: good });
    const { stdout } = await book.run(['check', '--stdin-filename', pathOf(22)], { stdin: good });
    expect(stdout).toContain(`which ${pathOf(21)} has already`);
    const alone = await makeBook({}).run(['check', '--stdin-filename', 'new.md'], { stdin: good });
    expect(alone).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([[['--fix']], [['--changed']], [['reviews']]])('does not go with %j', async (args) => {
    const book = makeBook({ [pathOf(21)]: good });
    const { code, stderr } = await book.run(['check', '--stdin-filename', pathOf(21), ...args], { stdin: good });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('expected it alone') });
  });
});

describe('check --max-warnings and --quiet', () => {
  const warned = layOver(exemplary, { yaml: 'waive:\n  - rule: ids-are-unique\n    reason: None.' });

  it.each([
    [[], 0],
    [['--max-warnings', '1'], 0],
    [['--max-warnings', '0'], 1],
    [['--max-warnings', '0', '--quiet'], 1],
    [['--max-warnings', 'few'], 2],
    [['--max-warnings', '-1'], 2],
  ])('%j ends with %i at one warning', async (args, expected) => {
    const { code, stderr } = await makeBook({ [pathOf(21)]: warned }).run(['check', ...args]);
    expect(code).toBe(expected);
    if (expected === 1) expect(stderr).toBe('1 warning, and --max-warnings allows 0.\n');
  });

  it('prints errors only when it is to be quiet', async () => {
    const book = makeBook({ [pathOf(21)]: warned.replace('severity: SEV2', 'severity: P2') });
    const { code, stdout } = await book.run(['check', '--quiet']);
    expect(code).toBe(1);
    expect(stdout).toContain('values-are-configured');
    expect(stdout).not.toContain('waivers-are-used');
  });
});
