import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeBook, type TestBook } from '../commands/run.ts';

const project = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, project), 'utf8');
const pages = ['README.md', 'SECURITY.md', ...readdirSync(new URL('docs', project)).map((name) => `docs/${name}`)];

/** A command line as a page shows it, with what it is said to print where that is shown too. */
interface Shown {
  readonly page: string;
  readonly line: string;
  readonly output?: string;
}

/** Lines of `sh` and `console` blocks, and what stands in the text as code. */
function commandsIn(page: string): readonly Shown[] {
  const text = read(page);
  const shown: Shown[] = [];
  for (const [, kind, body = ''] of text.matchAll(/^```(sh|console)\n(.*?)^```/gms)) {
    const [first = '', ...rest] = body.split('\n');
    if (kind === 'console') shown.push({ page, line: first.replace(/^\$ /, ''), output: rest.join('\n') });
    else for (const line of body.split('\n')) shown.push({ page, line });
  }
  const prose = text.replace(/^```.*?^```/gms, '');
  for (const [, line = ''] of prose.matchAll(/`([^`\n]*\bincidentbook [a-zA-Z][^`]*)`/g)) shown.push({ page, line });
  return shown.filter(({ line }) => /\b(?:incidentbook|npm)\b/.test(line));
}

/** The arguments alone: what a shell does with them afterwards is the shell's business. */
function argumentsOf(line: string): readonly string[] {
  const own = line.replace(/\s+#.*$/, '').split(/\s(?:\||>)(?:\s|$)/)[0] ?? '';
  const words = [...own.matchAll(/"[^"]*"|'[^']*'|\S+/g)].map(([word]) => word);
  const at = words.indexOf('incidentbook');
  return words.slice(at + 1).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
}

/** Lines that no test can run here as they stand, and why. */
const exceptions: readonly [line: RegExp, why: string][] = [
  [
    /^npm install --save-dev incidentbook$/,
    'asks a registry: test/package/first-hour.test.ts installs the packed package',
  ],
  [/^npm ci && npm (?:run build|test)$/, 'would install and test this very project again: .ci/run does both'],
  [/^npm (?:run bench\b|audit|pack\b)/, 'measures or asks a registry: nothing that a test may depend on'],
  [/\bincidentbook serve\b/, 'runs until it is interrupted: test/commands/serve.test.ts'],
  [/\bincidentbook new(?! +--title)/, 'asks in a terminal: test/commands/new.test.ts'],
  [/\bincidentbook lsp\b/, 'speaks to an editor: test/editor'],
  [/^source <\(incidentbook completion/, 'a shell sources it: test/commands/completion.test.ts'],
  [/^incidentbook (?:export|query)$/, 'names a command in a sentence'],
  [/\bincidentbook COMMAND --help$|\bincidentbook explain RULE$/, 'a placeholder, not a line to run'],
];
/** Pages whose commands need more around them, each run by a test of its own. */
const elsewhere: Readonly<Record<string, string>> = { 'docs/ci.md': 'test/github/ci-docs.test.ts' };

/** The folder that a page speaks of. */
function bookOf(page: string): TestBook {
  if (page === 'docs/extending.md') {
    const book = makeBook({});
    cpSync(fileURLToPath(new URL('examples/extending', project)), book.root, { recursive: true });
    return book;
  }
  return makeBook({ 'reviews/2026/2026-03-04-checkout-times-out.md': read('test/fixtures/exemplary.md') });
}

const all = pages.filter((page) => page.endsWith('.md') && !(page in elsewhere)).flatMap(commandsIn);
const isException = ({ line }: Shown) => exceptions.some(([pattern]) => pattern.test(line));

describe('the commands that the documentation shows', () => {
  it('are found', () => expect(all.length).toBeGreaterThan(10));

  it.each(all.filter((shown) => !isException(shown)))('run: $line ($page)', async ({ page, line, output }) => {
    const { code, stdout, stderr } = await bookOf(page).run(argumentsOf(line));
    expect([line, code === 2 ? stderr : '']).toEqual([line, '']);
    // What the README shows of a broken review is held against it in test/readme.test.ts.
    if (output !== undefined && page !== 'README.md') expect(stdout).toBe(output);
  });

  it('need every exception that is made for them', () => {
    for (const [pattern] of exceptions.filter(([, why]) => !why.startsWith('measures')))
      expect([pattern, all.some(({ line }) => pattern.test(line))]).toEqual([pattern, true]);
    for (const [page, test] of Object.entries(elsewhere)) expect(read(test)).toContain(page);
  });
});
