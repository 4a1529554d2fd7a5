/** Names and links that lead astray: each ends in a clear error or in harmless text, and nothing from elsewhere is shown. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeBook, type TestBook } from '../commands/run.ts';
import { layOver } from '../rules/lay-over.ts';
import { makeFolder, removeFolder } from './a-folder.ts';

const exemplary = readFileSync(new URL('../fixtures/exemplary.md', import.meta.url), 'utf8');
const path = 'reviews/2026/2026-03-04-checkout-times-out.md';
const build = ['build', '--no-search', '--keep-going'];
/** What lies outside of the book, and must not be seen. */
const outside = 'the-outside-secret';

/** A folder beside the book with what could be linked. */
function elsewhere(): string {
  const folder = makeFolder({
    'review.md': layOver(exemplary, { yaml: `id: INC-2026-050\ntitle: ${outside}` }),
    'runbook.md': `# ${outside}\n`,
    'settings.yaml': `severities: [${outside}]\n`,
    'register.csv': `id,started,severity,title\n${outside},x,y,${outside}\n`,
    'graph.png': outside,
    'runbooks/one.md': `# ${outside}\n`,
    'reviews/2026/one.md': layOver(exemplary, { yaml: `id: INC-2026-051\ntitle: ${outside}` }),
  });
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** Everything that a site holds, by name and by content. */
function published(book: TestBook): string {
  const site = join(book.root, '_site');
  if (!existsSync(site)) return '';
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files.map(({ parentPath, name }) => `${name}\n${readFileSync(join(parentPath, name), 'latin1')}`).join('\n');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u202a-\u202e\u2066-\u2069]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const escapes = /[\u0000-\u0008\u000b-\u001f]/;
const canLink = process.platform !== 'win32';

describe('a name', () => {
  const names = [
    ...[
      'a\nb',
      'a\rb',
      'a\u0007b',
      'a\u001B[31mred',
      '\u202Egpj.exe',
      'a\u0085b',
      '-rf',
      '--help',
      'con',
      'NUL',
      'aux.2026',
    ],
    ...[
      ' before',
      'behind ',
      'x.md',
      '%2e%2e%2fx',
      'a:b',
      'a"b<c>d',
      'a`b',
      'a|b',
      "a'b",

      '{{ x }}',
      '#a?b=c',
      'a\\b',
    ],
    ...[
      'é',
      'e\u0301',
      '漢字',
      '🚒',
      'toString',
      'constructor',
      'index',
      'UPPER',
      'upper',
      'n'.repeat(240),
      'a::b',
      '::error::x',
    ],
  ];

  it.skipIf(!canLink)(
    'of any kind is shown and never obeyed, and its review is published at its id (not on Windows)',
    async () => {
      const book = makeBook({});
      for (const [index, name] of names.entries()) {
        book.write(
          `reviews/2026/${name}.md`,
          layOver(exemplary, { yaml: `id: INC-2026-${100 + index}\nseverity: sev2` }),
        );
      }
      for (const format of ['text', 'github', 'json', 'junit', 'sarif', 'rdjson']) {
        const { code, stdout, stderr } = await book.run(['check', '--format', format]);
        expect(code, stderr).toBe(1);
        // Programs that read data get it as it is, but for what a terminal obeys.
        expect(stdout + stderr).not.toMatch(/text|github/.test(format) ? obeyed : escapes);
        // A line break in a name must not begin a line of its own, where a program would obey it.
        if (format === 'github') expect(stdout).not.toMatch(/^::error::x/m);
      }
      await book.run(['check', '--fix']);
      const { code, stderr } = await book.run(build);
      expect(code, stderr).toBeLessThanOrEqual(1);
      expect(stderr).not.toMatch(obeyed);
      const addresses = readdirSync(join(book.root, '_site/incidents')).filter((name) => name.startsWith('inc-'));
      expect(addresses).toEqual(names.map((_, index) => `inc-2026-${100 + index}`));
      for (const name of readdirSync(join(book.root, '_site'), { recursive: true, encoding: 'utf8' })) {
        expect(name).toMatch(/^[\w./-]+$/);
      }
    },
  );

  it('that differs from another in case alone is told, as is an id', async () => {
    const book = makeBook({
      [path]: exemplary,
      'reviews/2026/2026-03-04-other.md': layOver(exemplary, { yaml: 'id: inc-2026-014' }),
    });
    const { code, stdout } = await book.run(['check']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/inc-2026-014/);
  });

  it('of a folder that ends like a review is no review', async () => {
    const book = makeBook({ [path]: exemplary, 'reviews/2026/folder.md/notes.txt': 'x' });
    mkdirSync(join(book.root, 'reviews/2026/empty.md'));
    expect((await book.run(['check'])).code).toBe(0);
    const named = await book.run(['import', 'reviews/2026/empty.md']);
    expect(named.code).toBe(2);
    expect(named.stderr).toMatch(/is a folder, expected files/);
  });
});

describe.skipIf(!canLink)('a link out of the book (not where links need a right, as on Windows)', () => {
  it.each([
    ['the template', 'reviews/_template.md', 'review.md'],
    ['the register', 'register.csv', 'register.csv'],
    ['the configuration', 'incidentbook.config.yaml', 'settings.yaml'],
    ['the folder of runbooks', 'runbooks', 'runbooks'],
  ])('as %s is refused by its name, and nothing of it is shown', async (_, link, target) => {
    const book = makeBook({ [path]: exemplary });
    symlinkSync(join(elsewhere(), target), join(book.root, link));
    for (const args of [['check'], build, ['metrics']]) {
      const { code, stdout, stderr } = await book.run(args);
      expect(stdout + stderr + published(book)).not.toContain(outside);
      if (code === 2) expect(stderr).toContain(`Cannot read ${link}: it is a link that leads out of the book`);
      else expect(args[0]).not.toBe('build');
    }
  });

  it('as a review or a runbook is left out, and refused where it is named', async () => {
    const book = makeBook({ [path]: exemplary, 'runbooks/one.md': '# One\n' });
    const [review, runbook] = ['reviews/2026/2026-03-05-linked.md', 'runbooks/linked.md'];
    symlinkSync(join(elsewhere(), 'review.md'), join(book.root, review));
    symlinkSync(join(elsewhere(), 'runbook.md'), join(book.root, runbook));
    const built = await book.run(build);
    expect(built.code, built.stderr).toBe(0);
    expect(built.stdout + built.stderr + published(book)).not.toContain(outside);
    const told = await book.run(['check']);
    expect(told.stdout).toContain(`${review}:1:1 warning Unexpected link in place of a file`);
    const named = await book.run(['check', review]);
    expect(named.code).toBe(2);
    expect(named.stderr).toContain(`Cannot read ${review}: it is a link that leads out of the book`);
  });

  it('as the folder of reviews is refused', async () => {
    const book = makeBook({});
    symlinkSync(join(elsewhere(), 'reviews'), join(book.root, 'reviews'));
    const { code, stdout, stderr } = await book.run(['check']);
    expect(code).toBe(2);
    expect(stderr).toContain('Cannot read reviews: it is a link that leads out of the book');
    expect(stdout + stderr).not.toContain(outside);
  });

  it('as a picture is left out', async () => {
    const book = makeBook({ [path]: exemplary.replace('## Impact\n', '## Impact\n\n![The pool](graph.png)\n') });
    symlinkSync(join(elsewhere(), 'graph.png'), join(book.root, 'reviews/2026/graph.png'));
    expect((await book.run(build)).code).toBeLessThanOrEqual(1);
    expect(published(book)).toContain('The pool');
    expect(published(book)).not.toContain(outside);
  });

  it('as a folder below the reviews is not followed, and neither is one that leads round in a circle', async () => {
    const book = makeBook({ [path]: exemplary });
    symlinkSync(join(elsewhere(), 'reviews'), join(book.root, 'reviews/other'));
    symlinkSync(join(book.root, 'reviews'), join(book.root, 'reviews/round'));
    const { code, stdout } = await book.run(['check', '--format', 'json']);
    expect(code).toBe(0);
    const { files, problems } = JSON.parse(stdout);
    expect(files).toBe(1);
    expect(problems.map((problem: { readonly path: string }) => problem.path)).toEqual([
      'reviews/other',
      'reviews/round',
    ]);
  });

  it('that leads to itself, or to nothing, is an error where it is named', async () => {
    for (const target of ['2026-03-05-self.md', 'nothing.md']) {
      const name = 'reviews/2026/2026-03-05-self.md';
      const book = makeBook({ [path]: exemplary });
      symlinkSync(target, join(book.root, name));
      expect((await book.run(['check'])).code).toBe(0);
      const { code, stderr } = await book.run(['check', name]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^incidentbook: No such file or folder: reviews/m);
    }
  });

  it('that stays inside is read where it is named', async () => {
    const book = makeBook({ 'kept/a.md': exemplary, 'reviews/README.md': '' });
    symlinkSync('../kept/a.md', join(book.root, 'reviews/2026-03-04-checkout.md'));
    const { code, stdout } = await book.run(['check', '--format', 'json', 'reviews/2026-03-04-checkout.md']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ files: 1 });
  });
});

describe.skipIf(!canLink)('a pipe or a device, which has no end (not on Windows)', () => {
  it('is refused wherever a file is read', async () => {
    const book = makeBook({ [path]: exemplary });
    execFileSync('mkfifo', [join(book.root, 'pipe.md'), join(book.root, 'pipe.json')]);
    for (const args of [
      ['check', 'pipe.md'],
      ['check', '/dev/zero'],
      ['check', '--fix', 'pipe.md'],
      ['import', 'pipe.md'],
      ['import', '/dev/zero'],
      ['new', '--from', 'pipe.json'],
      ['query', '--file', 'pipe.md'],
    ]) {
      const { code, stderr } = await book.run(args);
      expect(code, args.join(' ')).toBe(2);
      expect(stderr).toMatch(/Cannot read \S+: it is no file, expected a file/);
    }
  });

  it.each(['reviews/_template.md', 'register.csv', 'incidentbook.config.yaml'])('is refused as %s', async (pipe) => {
    const book = makeBook({ [path]: exemplary, 'runbooks/one.md': '# One\n' });
    execFileSync('mkfifo', [join(book.root, pipe)]);
    const { code, stderr } = await book.run(build);
    expect(code).toBe(2);
    expect(stderr).toContain(`Cannot read ${pipe}: it is no file, expected a file`);
  });
});

describe('a way upwards', () => {
  it.each(['reviews: ../elsewhere', 'runbooks: /etc', 'register: a/../../register.csv', 'reviews: "C:\\\\x"'])(
    'in the configuration is an error with its place: %s',
    async (line) => {
      const book = makeBook({ [path]: exemplary, 'incidentbook.config.yaml': `${line}\n` });
      const { code, stderr } = await book.run(['check']);
      expect(code).toBe(2);
      expect(stderr).toMatch(/incidentbook\.config\.yaml:1:\d+: Unexpected `.+`, expected a path inside of the book/);
    },
  );

  it('in links, pictures and runbooks leads to nothing on the site', async () => {
    const folder = elsewhere();
    const up = (name: string) => `../../..${folder}/${name}`;
    const text = exemplary.replace(
      '## Impact\n',
      `## Impact\n\n[link](${up('runbook.md')}) ![The pool](${up('graph.png')}) ![Root](/../..${folder}/graph.png)\n`,
    );
    const book = makeBook({
      [path]: layOver(text, { yaml: `runbooks:\n  - path: ${up('runbook.md')}\n    verdict: helped` }),
    });
    expect((await book.run(build)).code).toBeLessThanOrEqual(1);
    expect(published(book)).not.toContain(outside);
  });
});
