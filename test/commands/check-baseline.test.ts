import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateReview } from '../../bench/generate-review.ts';
import { seededRandom } from '../mutants/seeded-random.ts';
import { exemplary } from '../rules/check-text.ts';
import { makeBook, type TestBook } from './run.ts';

interface Found {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly severity: string;
}

const random = seededRandom(60);

/** A generated review with something wrong in it: an owner, a severity, a section, a key, a checklist's item or two of these. */
function spoil(text: string, index: number): string {
  const ways: readonly ((text: string) => string)[] = [
    (good) => good.replace(/^severity: SEV\d$/m, 'severity: P1'),
    (good) => good.replace(/^## Impact\n[\s\S]*?(?=^## )/m, ''),
    (good) => good.replace(/^detected_by:/m, 'detektedby:'),
    (good) => good.replace(/^- \[[ x]\] .*\n/m, ''),
    (good) => good.replace(/^status: .*$/m, 'status: done'),
  ];
  const first = ways[index % ways.length] ?? ways[0];
  const second = random.pick(ways);
  return second(first?.(text) ?? text);
}

const bad = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => {
    const { path, text } = generateReview(11, index);
    return [path, spoil(text, index)];
  }),
);
const paths = Object.keys(bad);
const baselineFile = 'incidentbook.baseline.json';

async function found(book: TestBook, ...args: string[]) {
  const { code, stdout } = await book.run(['check', '--format', 'json', ...args]);
  const { problems, summary } = JSON.parse(stdout) as { problems: Found[]; summary: Record<string, number> };
  return {
    code,
    problems: problems.filter(({ severity }) => severity !== 'info'),
    summary,
  };
}

describe('a baseline over 60 bad reviews', () => {
  it('makes check pass, survives moved lines, and lets one new problem fail alone', async () => {
    const book = makeBook(bad);
    const before = await found(book);
    expect(before.code).toBe(1);
    expect(new Set(before.problems.map(({ path }) => path)).size).toBeGreaterThanOrEqual(55);

    const made = await book.run(['check', '--update-baseline']);
    expect(made.code).toBe(0);
    expect(made.stderr).toBe(`${baselineFile}: ${before.problems.length} written.\n`);
    const written = book.read(baselineFile);

    const after = await found(book);
    expect(after).toMatchObject({ code: 0, problems: [] });
    expect(after.summary['baselined']).toBe(before.problems.length);

    for (const path of paths) {
      const lines = Array.from({ length: random.int(1, 5) }, () => 'A sentence that was not there before.\n\n').join(
        '',
      );
      const moved = book
        .read(path)
        .replace(/^## /m, `${lines}## `)
        .replace(/^---\n/, '---\n# A remark above all fields.\n');
      book.write(path, moved);
    }
    expect(await found(book)).toMatchObject({ code: 0, problems: [] });

    const victim = random.pick(paths);
    const text = book
      .read(victim)
      .replace(/^visibility: .*\n/m, '')
      .replace(/^systems:/m, 'visibility: secret\nsystems:');
    book.write(victim, text);
    const line = text.split('\n').indexOf('visibility: secret') + 1;
    const now = await found(book);
    expect(now.code).toBe(1);
    expect(now.problems).toMatchObject([{ path: victim, line, rule: 'fields-fit-schema' }]);

    expect(book.read(baselineFile)).toBe(written);
    expect((await found(book, '--no-baseline')).problems.length).toBe(before.problems.length + 1);
  });

  it('only shrinks: what has gone is told, and taken out; what is new is not put in', async () => {
    const [path = ''] = paths;
    const good = generateReview(11, 0).text;
    const book = makeBook({ [path]: bad[path] ?? '' });
    await book.run(['check', '--update-baseline']);
    const count = (await found(book)).summary['baselined'] ?? 0;
    expect(count).toBeGreaterThan(0);

    book.write(path, good.replace(/^severity: .*$/m, 'severity: P7'));
    const { stdout, code } = await book.run(['check']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/of the baseline (has|have) gone: --update-baseline takes (it|them) out\./);

    const updated = await book.run(['check', '--update-baseline']);
    expect(updated.code).toBe(1);
    expect(updated.stderr).toContain('taken out.');
    expect((await found(book)).problems).toMatchObject([{ rule: 'values-are-configured' }]);
    expect(book.read(baselineFile)).not.toContain('values-are-configured');
  });

  it('follows a review that is renamed', async () => {
    const [path = ''] = paths;
    const book = makeBook({ [path]: bad[path] ?? '' });
    await book.run(['check', '--update-baseline']);
    const renamed = path.replace(/\.md$/, '-again.md');
    book.write(renamed, book.read(path));
    book.remove(path);
    const fresh = (await found(book)).problems;
    // Where the name of the file itself is at fault, that is a new fault.
    expect(fresh.filter(({ rule }) => !rule.includes('file'))).toEqual([]);
  });
});

describe('the file of a baseline', () => {
  const [path = ''] = paths;
  const files = { [path]: bad[path] ?? '' };

  it('may have another name', async () => {
    const book = makeBook(files);
    await book.run(['check', '--update-baseline', 'past.json']);
    expect((await found(book)).code).toBe(1);
    expect((await found(book, '--baseline', 'past.json')).code).toBe(0);
  });

  it('is not mistaken for reviews', async () => {
    const book = makeBook(files);
    await book.run(['check', '--update-baseline']);
    expect((await found(book, '--baseline', 'reviews')).code).toBe(0);
    expect((await found(book, '--baseline', path)).code).toBe(0);
  });

  it.each([
    [['--baseline'], `No baseline ${baselineFile}: \`incidentbook check --update-baseline\` makes one.`],
    [['--baseline', 'no.json'], 'No baseline no.json'],
    [['--no-baseline', '--update-baseline'], 'expected one of them'],
  ])('%j cannot run without one', async (args, message) => {
    const { code, stderr } = await makeBook(files).run(['check', ...args]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  });

  it('cannot run with a broken one', async () => {
    const { code, stderr } = await makeBook({ ...files, [baselineFile]: '{"version": 1' }).run(['check']);
    expect(code).toBe(2);
    expect(stderr).toContain(`${baselineFile}: Unexpected JSON`);
  });
});

describe('a baseline without the code of the team', () => {
  const path = 'reviews/2026/2026-03-04-checkout-times-out.md';
  const rule = `export const extend = () => ({ rules: [{ name: 'titles-are-loud', group: 'file', severity: 'error', summary: 'S.', why: 'W.',
  good: { yaml: 'title: HO' }, bad: { yaml: 'title: ho' },
  *check({ front, meta }) { if (meta.title !== meta.title?.toUpperCase()) yield { place: front.placeOf(['title']), message: 'Unexpected quiet title, expected a loud one' }; } }] });`;

  it('keeps the problems of rules that were not run, and takes out the others that have gone', async () => {
    const quiet = exemplary.replace(/^cause: .*$/m, 'cause: nobody-knows');
    const book = makeBook({ 'incidentbook.config.yaml': 'extend: [own.mjs]', 'own.mjs': rule, [path]: quiet });
    expect((await book.run(['check', '--update-baseline'])).stderr).toContain('2 written');
    book.write(path, exemplary);
    expect((await book.run(['check', '--no-extend', '--update-baseline'])).code).toBe(0);
    // Whoever runs it all again still has the problem of the own rule in the baseline.
    const again = await book.run(['check']);
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('(1 in the baseline)')]);
  });
});

describe('a book without problems', () => {
  it('gets no baseline, for there is nothing to put up with', async () => {
    const book = makeBook({ 'reviews/2026/2026-03-04-checkout-times-out.md': exemplary });
    const { code, stderr } = await book.run(['check', '--update-baseline']);
    expect([code, stderr]).toEqual([0, 'No baseline is needed: nothing was found.\n']);
    expect(existsSync(join(book.root, 'incidentbook.baseline.json'))).toBe(false);
  });
});
