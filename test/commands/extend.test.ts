import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pages } from '../../site/index.ts';
import { dataSets } from '../../src/exports/data-sets/index.ts';
import { exportNames, pageNames } from '../../src/extend/twins.ts';
import { emptyBook } from '../site/fixture/book.ts';
import { makeBook, runCommand, type TestBook } from './run.ts';

const example = fileURLToPath(new URL('../../examples/extending', import.meta.url));
const asOf = ['--as-of', '2026-03-24'];
const review = 'reviews/2026/2026-03-04-checkout-times-out.md';
const exemplary = readFileSync(new URL('../fixtures/exemplary.md', import.meta.url), 'utf8');

function exampleBook(): TestBook {
  const book = makeBook({});
  cpSync(example, book.root, { recursive: true });
  return book;
}

describe('the worked example', () => {
  it('has its rule in check, with the options of the configuration', async () => {
    const book = exampleBook();
    const { stdout, code } = await book.run(['check', ...asOf]);
    expect(stdout).toContain(`${review}:3:8 warning Unexpected title of 11 words, expected 6 at most titles-are-short`);
    expect(code).toBe(0);
    const { stdout: sarif } = await book.run(['check', '--format', 'sarif', ...asOf]);
    const { rules } = JSON.parse(sarif).runs[0].tool.driver;
    expect(rules.map(({ id }: { readonly id: string }) => id)).toContain('titles-are-short');
  });

  it('has it in explain, and its options are held against their schema', async () => {
    const book = exampleBook();
    expect((await book.run(['explain'])).stdout).toContain('titles-are-short');
    expect((await book.run(['explain', 'titles-are-short'])).stdout).toContain('words: 8  # how many words');
    book.write('incidentbook.config.yaml', book.read('incidentbook.config.yaml').replace('words: 6', 'words: six'));
    const { code, stderr } = await book.run(['check']);
    expect([code, stderr]).toEqual([
      2,
      'incidentbook: incidentbook.config.yaml:9:12: Unexpected `six`, expected a whole number\n',
    ]);
    book.write('incidentbook.config.yaml', 'extend: ["incidentbook/*.mjs"]\nrules: { titles-are-shrt: off }');
    expect((await book.run(['check'])).stderr).toContain('did you mean `titles-are-short`?');
  });

  it('has its metric in metrics', async () => {
    const { stdout } = await exampleBook().run(['metrics', '--metric', 'pages-sent', '--format', 'json', ...asOf]);
    expect(JSON.parse(stdout).metrics).toMatchObject([{ id: 'pages-sent', value: 7, n: 1, of: 1, unit: 'count' }]);
  });

  it('has it in the exported numbers', async () => {
    const book = exampleBook();
    expect((await book.run(['export', '--to', 'metrics', ...asOf])).code).toBe(0);
    expect(book.read('export/metrics.json')).toContain('"id": "pages-sent"');
  });

  it('has its export among the formats', async () => {
    const book = exampleBook();
    expect((await book.run(['export', '--to', 'costs,json', ...asOf])).stdout).toContain('export/costs.csv');
    expect(book.read('export/costs.csv')).toBe('incident,amount,currency\r\nINC-2026-014,18500,EUR\r\n');
    expect(JSON.parse(book.read('export/export.json')).files).toContainEqual({
      path: 'costs.csv',
      format: 'costs',
      bytes: 50,
      described_by: null,
    });
    expect((await book.run(['export', '--to', 'cost'])).stderr).toContain('Did you mean `costs`?');
    expect((await book.run(['export', '--to', 'costs', '--no-extend'])).stderr).toContain('Unknown format `costs`');
  });

  it('is waived like any other rule', async () => {
    const book = exampleBook();
    const waive = 'waive:\n  - rule: titles-are-short\n    reason: The whole of it is what was told to the public.\n';
    book.write(review, book.read(review).replace('links:\n', `${waive}links:\n`));
    expect((await book.run(['check', ...asOf])).stdout).toContain('1 review checked: nothing to mend');
    // Nothing is known of that rule here, so nothing is said of its waiver.
    expect((await book.run(['check', '--no-extend', ...asOf])).stdout).toContain('nothing to mend');
  });
});

describe('--no-extend', () => {
  it('runs none of the code, and puts up with rules that it therefore does not know', async () => {
    const book = exampleBook();
    book.write('incidentbook/trap.mjs', "throw new Error('This ran');");
    expect((await book.run(['check'])).stderr).toContain(
      'incidentbook/trap.mjs: Unexpected code that cannot be loaded',
    );
    for (const command of ['check', 'metrics', 'explain', 'digest']) {
      const { code, stderr } = await book.run([command, '--no-extend']);
      expect([command, code, stderr.includes('This ran')]).toEqual([command, 0, false]);
    }
  });

  it('is how commands behave that have no such option', async () => {
    const book = exampleBook();
    book.write('incidentbook/trap.mjs', "throw new Error('This ran');");
    const began = '2026-03-04T09:12+01:00';
    const begin = ['new', '--title', 'Slow', '--severity', 'SEV3', '--systems', 'search', '--started', began];
    for (const line of [['actions'], begin]) {
      const { code, stderr } = await book.run(line);
      expect([line[0], code, stderr.includes('This ran')]).toEqual([line[0], 0, false]);
    }
  });
});

describe('the files that the documentation shows', () => {
  const shown = readFileSync(new URL('../../docs/extending.md', import.meta.url), 'utf8').matchAll(
    /^```js\n(.*?)^```/gms,
  );
  it.each([...shown].map(([, code = '']) => code))('can be built with: %#', async (code) => {
    const book = makeBook({ 'incidentbook.config.yaml': 'extend: [own.mjs]', 'own.mjs': code, [review]: exemplary });
    expect(await book.run(['build', '--no-search', ...asOf])).toMatchObject({ code: 0, stderr: '' });
    if (code.includes('on-call'))
      expect(book.read('_site/on-call/index.html')).toContain('<a href="/incidents/inc-2026-014/">Checkout');
  });
});

describe('names that a team cannot have', () => {
  it('are those of our formats', () => {
    expect(exportNames).toEqual(expect.arrayContaining(dataSets.map(({ name }) => name)));
  });

  it('are those of our pages and of what lies at the root of a site', async () => {
    const kb = await emptyBook();
    const addresses = pages.flatMap((page) => page.sheets(kb).map(({ address }) => address));
    const folders = addresses.filter((address) => address.includes('/')).map((address) => address.split('/')[0]);
    expect([...folders, ...pages.map(({ name }) => name)].filter((name) => !pageNames.includes(name ?? ''))).toEqual(
      [],
    );
  });
});

const costs = readFileSync(join(example, 'incidentbook/costs.mjs'), 'utf8');
const soundRule = readFileSync(join(example, 'incidentbook/titles-are-short.mjs'), 'utf8');

/** What stands in the file of the extension, and what is said of it. */
const unsound: readonly [why: string, code: string, message: string][] = [
  ['no export', 'export const rules = [];', 'own.mjs: Unexpected file without `extend`'],
  ['a mistake of syntax', 'export const extend = (', 'own.mjs: Unexpected code that cannot be loaded'],
  ['an error at once', 'export const extend = () => { throw new Error("no luck"); };', '`extend` failed: no luck'],
  ['no object', 'export const extend = () => [];', 'Unexpected answer of `extend`'],
  ['an unknown part', 'export const extend = () => ({ rule: [] });', 'Unexpected `rule` from `extend`'],
  ['no list', 'export const extend = () => ({ rules: {} });', 'Unexpected `rules` from `extend`, expected a list'],
  ['a rule without a reason', soundRule.replace(/ why: .*/, ''), 'Unexpected rule `titles-are-short` without `why`'],
  [
    'a group that is none',
    soundRule.replace("'file'", "'style'"),
    '`group` of rule `titles-are-short`, expected one of',
  ],
  ['a name of ours', soundRule.replace("'titles-are-short'", "'actions-have-owner'"), 'which Incidentbook has too'],
  ['options that are no schema', soundRule.replace("'integer'", "'number of words'"), 'Unexpected options of rule'],
  ['a page of ours', costs.replace("name: 'costs'", "name: 'metrics'"), 'page `metrics`, which Incidentbook has too'],
  ['an export of ours', costs.replace(/name: 'costs',\s+summary/, "name: 'csv', summary"), 'export `csv`, which'],
  ['a failing check', soundRule.replace('meta.title?.', 'meta.title.nothing.'), `failed at ${review}: Cannot read`],
  ['a finding without place', soundRule.replace('place: front', 'spot: front'), 'without `place` or `message`'],
];

describe('a page or an export that fails', () => {
  it.each([
    ['build', costs.replace('kb.incidents.length', 'kb.nothing.length'), 'page `costs` at costs/ failed: Cannot read'],
    ['export --to costs', costs.replace('file.close', 'file.shut'), 'export `costs` failed: file.shut is not'],
  ])('is told with its file, and nothing is written: %s', async (line, code, message) => {
    const book = makeBook({ 'incidentbook.config.yaml': 'extend: [own.mjs]', 'own.mjs': code, [review]: exemplary });
    const { code: exit, stderr } = await book.run([...line.split(' '), ...asOf]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining(`incidentbook: own.mjs: ${message}`)]);
    for (const made of ['_site', 'export']) expect(existsSync(join(book.root, made))).toBe(false);
  });
});

describe('code that is not sound', () => {
  it.each(unsound)('is told with its file: %s', async (_why, code, message) => {
    const long = exemplary.replace(/^title: .*/m, `title: ${'word '.repeat(12)}`);
    const book = makeBook({ 'incidentbook.config.yaml': 'extend: [own.mjs]', 'own.mjs': code, [review]: long });
    const result = await book.run(['check', ...asOf]);
    expect([result.code, result.stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(result.stderr).toMatch(/^incidentbook: own\.mjs: /);
  });
});

/** What `extend` names, and why it is refused. */
const refused: readonly [pattern: string, message: string][] = [
  ['nothing/*.mjs', 'which fits no file'],
  ['reviews/own.mjs', 'Unexpected code in `reviews`: reviews/own.mjs; nothing there is ever run'],
  ['runbooks/own.mjs', 'Unexpected code in `runbooks`'],
  ['"**/*.mjs"', 'Unexpected code in `reviews`'],
  // Links are not followed; one in the middle of a path is seen through.
  ['link.mjs', 'which fits no file'],
  ['folder/own.mjs', 'Unexpected code in `reviews`'],
  ['elsewhere/own.mjs', 'which lies outside of this folder'],
  ['../*.mjs', 'which lies outside of this folder'],
  ['own.cjs', 'expected `.js`, `.mjs`, `.ts`, `.mts`'],
];

describe('code in the wrong place', () => {
  it.each(refused)('is refused, with its place in the configuration: %s', async (pattern, message) => {
    const code = "throw new Error('This ran');";
    const elsewhere = makeBook({ 'own.mjs': code });
    const book = makeBook({
      'project/incidentbook.config.yaml': `extend:\n  - ${pattern}\n`,
      'project/reviews/own.mjs': code,
      'project/runbooks/own.mjs': code,
      'project/own.cjs': code,
      'beside.mjs': code,
    });
    const project = join(book.root, 'project');
    symlinkSync(join(project, 'reviews/own.mjs'), join(project, 'link.mjs'));
    symlinkSync(join(project, 'reviews'), join(project, 'folder'), 'junction');
    symlinkSync(elsewhere.root, join(project, 'elsewhere'), 'junction');
    const inside = await runCommand(['check'], { cwd: project });
    expect([inside.code, inside.stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(inside.stderr).toContain('incidentbook.config.yaml:2:5: ');
    expect(inside.stderr).not.toContain('This ran');
  });

  it('is nothing that a review could name: only the configuration is asked', async () => {
    const book = makeBook({
      [review]: exemplary.replace('links:\n', 'extend: [reviews/own.mjs]\nlinks:\n'),
      'reviews/own.mjs': "throw new Error('This ran');",
    });
    const { stdout, stderr } = await book.run(['check', ...asOf]);
    expect(stdout + stderr).not.toContain('This ran');
    expect(stdout).toContain('Unexpected key `extend`');
  });
});

describe('what is kept from one run to the next', () => {
  it('is studied anew when the code changes, or what it names beside it', async () => {
    const book = exampleBook();
    const found = async () => /expected (\d+) at most/.exec((await book.run(['check', ...asOf])).stdout)?.[1];
    const path = join(book.root, 'incidentbook/titles-are-short.mjs');
    expect([await found(), await found()]).toEqual(['6', '6']);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace('words} at most', 'words - 1} at most'));
    expect(await found()).toBe('5');
    book.write('limits/most.json', '4');
    const reading =
      "import { readFileSync } from 'node:fs';\nconst most = () => readFileSync(new URL('../limits/most.json', import.meta.url), 'utf8');\n";
    writeFileSync(path, reading + before.replace('{words} at most', '{most()} at most'));
    expect(await found()).toBe('4');
    book.write('limits/most.json', '3');
    expect(await found()).toBe('3');
  });
});
