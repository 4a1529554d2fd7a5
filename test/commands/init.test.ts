import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/review/yaml.ts';
import { exemplary } from '../rules/check-text.ts';
import { makeBook, runCommand } from './run.ts';
import { keys, typist } from './typist.ts';

const env = { PATH: process.env['PATH'] };
const example = 'reviews/2024/2024-02-06-example-sign-in-refuses-everybody.md';
const workflow = '.github/workflows/incidentbook.yml';
const written = ['incidentbook.config.yaml', 'reviews/_template.md', example, workflow, 'README.md', '.gitignore'];

/** A folder of files, in a git repository with a remote. */
function makeRepository(files: Readonly<Record<string, string>>, remote?: string) {
  const book = makeBook(files);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: book.root });
  git('init', '-q', '-b', 'trunk');
  if (remote) git('remote', 'add', 'origin', remote);
  return book;
}

/** What became of each file, as init says it. */
const outcomes = (stdout: string) =>
  Object.fromEntries(
    [...stdout.matchAll(/^ {2}(\S+(?: (?:out|be \w+))?) +(\S+) /gm)].map(([, outcome, path]) => [path, outcome]),
  );

describe('init', () => {
  it('writes a book that passes check, in an empty repository', async () => {
    const book = makeRepository({});
    const { code, stdout, stderr } = await book.run(['init'], { env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(outcomes(stdout)).toEqual(Object.fromEntries(written.map((path) => [path, 'created'])));
    expect(stdout).toContain('Next: `npx incidentbook new` begins your first review');
    expect(await book.run(['check'])).toEqual({ code: 0, stdout: '✔ 1 review checked: nothing to mend\n', stderr: '' });
  });

  it('changes nothing the second time', async () => {
    const book = makeRepository({});
    await book.run(['init'], { env });
    const before = written.map((path) => book.read(path));
    const { code, stdout } = await book.run(['init'], { env });
    expect(code).toBe(0);
    expect(outcomes(stdout)).toEqual(Object.fromEntries(written.map((path) => [path, 'kept'])));
    expect(written.map((path) => book.read(path))).toEqual(before);
  });

  it('never overwrites, and puts what it adds behind what is there', async () => {
    const mine = Object.fromEntries(written.map((path) => [path, `# mine\r\n`]));
    const book = makeRepository({ ...mine, [example]: exemplary });
    const { stdout } = await book.run(['init'], { env });
    expect(outcomes(stdout)).toMatchObject({
      'reviews/_template.md': 'kept',
      [workflow]: 'kept',
      'README.md': 'extended',
    });
    expect(book.read('reviews/_template.md')).toBe('# mine\r\n');
    expect(book.read('README.md')).toMatch(/^# mine\r\n\r\n## Incidents\r\n/);
    expect(book.read('.gitignore')).toBe('# mine\r\n_site/\r\nnode_modules/\r\n');
    expect(book.read(example)).toBe(exemplary);
  });

  it('asks nothing that it can find out', async () => {
    const book = makeRepository(
      {
        'readme.md': '# Shop\n',
        'docs/postmortems/a.md': 'x',
        'docs/postmortems/b.md': 'x',
        'node_modules/x/incidents/c.md': 'x',
      },
      'https://someone:secret@github.com/Example-Org/shop.git',
    );
    const { stdout } = await book.run(['init'], { env });
    expect(stdout).toContain('(github.com/Example-Org/shop)');
    expect(stdout).toContain(
      'Found 2 Markdown files in docs/postmortems/: `npx incidentbook import docs/postmortems/*.md`',
    );
    expect(stdout).not.toMatch(/node_modules|secret/);
    expect(parseYaml(book.read('incidentbook.config.yaml')).data).toEqual({
      title: 'Incidents of shop',
      repository: 'https://github.com/Example-Org/shop',
      branch: 'trunk',
      url: 'https://example-org.github.io/shop/',
    });
    expect(book.read(workflow)).toContain('branches: [trunk]');
    expect(book.read('readme.md')).toContain('[`reviews/`](reviews)');
    expect(readdirSync(book.root)).not.toContain('README.md');
  });

  it('leaves no placeholder in what it writes', async () => {
    const book = makeRepository({}, 'git@github.com:example-org/shop.git');
    await book.run(['init'], { env });
    for (const path of written)
      expect(book.read(path)).not.toMatch(/\$(?:default-branch|version|title|repository|reviews)/);
    expect(parseYaml(book.read(workflow)).faults).toEqual([]);
  });

  it('leaves out the workflow elsewhere than on GitHub, and the example where there are reviews', async () => {
    const book = makeRepository({ 'reviews/2026/2026-03-04-a.md': exemplary }, 'git@gitlab.example.com:group/shop.git');
    const { stdout } = await book.run(['init'], { env });
    expect(outcomes(stdout)).toMatchObject({ [workflow]: 'left out', [example]: 'left out' });
    expect(stdout).toContain('is for GitHub, and this repository is on gitlab.example.com');
  });

  it('leaves the workflow to the root of the repository', async () => {
    const book = makeRepository({ 'team/x': '' });
    const { stdout } = await runCommand(['init'], { cwd: join(book.root, 'team'), env });
    expect(outcomes(stdout)[workflow]).toBe('left out');
    expect(book.read(`team/${example}`)).toContain('INC-2024-001');
  });

  it('works outside git, with a word about it', async () => {
    const book = makeBook({});
    const { code, stdout } = await book.run(['init'], { env });
    expect(code).toBe(0);
    expect(stdout).toContain('which is in no git repository yet: `git init` makes it one.');
    expect(outcomes(stdout)[workflow]).toBe('created');
  });

  it('writes nothing in a dry run', async () => {
    const book = makeBook({});
    const { stdout } = await book.run(['init', '--dry-run'], { env });
    expect(outcomes(stdout)).toEqual(Object.fromEntries(written.map((path) => [path, 'would be created'])));
    expect(stdout).toContain('Nothing was written: this was a dry run.');
    expect(readdirSync(book.root)).toEqual([]);
  });

  it('follows the folder of the settings that are there', async () => {
    const book = makeBook({ 'incidentbook.config.yaml': 'reviews: docs/incidents\n' });
    await book.run(['init'], { env });
    expect(book.read('docs/incidents/_template.md')).toContain('## Incident Summary');
    expect(book.read('README.md')).toContain('(docs/incidents/_template.md)');
  });

  it('asks once in a terminal, and not at all with --yes', async () => {
    const book = makeBook({});
    const no = typist([['Write 6 files in', 'n']]);
    const stopped = await book.run(['init'], { env, terminal: no.terminal });
    expect({ code: stopped.code, files: readdirSync(book.root) }).toEqual({ code: 2, files: [] });
    const silent = typist([]);
    expect((await book.run(['init', '--yes'], { env, terminal: silent.terminal })).code).toBe(0);
    expect(silent.shown()).toBe('');
    const other = makeBook({});
    const yes = typist([['Write 6 files in', keys.enter]]);
    expect((await other.run(['init'], { env, terminal: yes.terminal })).code).toBe(0);
    expect(other.read(example)).toContain('INC-2024-001');
  });
});
