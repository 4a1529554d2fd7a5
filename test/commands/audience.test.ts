/** What leaves the book for readers outside, beside its site: files of `export`, and what commands print. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sqliteReader } from '../../src/commands/leak-check.ts';
import { parquetReader } from '../../src/publish/leaks/parquet-text.ts';
import { tell } from '../deep/figures.ts';
import { exportKinds, printedKinds } from '../publish/leaks/planted.ts';
import { exemplary } from '../rules/check-text.ts';
import { makeBook, type TestBook } from './run.ts';

/** Words that readers outside must not see: a name, what is cut out of a public review, and an incident of its own. */
const inside = ['zorblatt', 'flimsycrate', 'Mxyzzle', 'INC-2026-666', 'snorkwell'];
/** A word that may stand nowhere, planted where it is shown. */
const planted = 'Brumblefax';

const open = exemplary
  .replace('status: final', 'status: final\nvisibility: public')
  .replace(/@[\w-]+(?= \| High)/g, '@zorblatt')
  .replace('## What Happened', '<!-- internal -->\nThe flimsycrate broke.\n<!-- /internal -->\n\n## What Happened');
const leaky = open
  .replace('title: "Checkout: payments time out"', `title: "Checkout of ${planted} times out"`)
  .replace('Cap the payment pool', `Cap the ${planted} pool`)
  .replace(/systems:\n {2}- .*/, `systems:\n  - ${planted.toLowerCase()}`);
const hidden = exemplary
  .replaceAll('INC-2026-014', 'INC-2026-666')
  .replace('"Checkout: payments time out"', 'Mxyzzle overflows')
  .replace(/systems:\n {2}- .*/, 'systems:\n  - snorkwell');

/** An export of the team's own, and a metric whose definition says a word. */
const ownParts = (word: string) => `export const extend = ({ exactly, summariseTotal }) => ({
  exports: [{
    name: 'own',
    summary: 'own.txt',
    write(kb, files) {
      const file = files.open('own.txt');
      file.write(kb.incidents.map(({ meta }) => meta.title).join());
      file.close();
    },
  }],
  metrics: [{
    id: 'reviews',
    title: 'Reviews',
    question: 'How many?',
    unit: 'count',
    better: 'neither',
    statistic: 'total',
    counted: 'incidents',
    define: () => 'The reviews of ${word}.',
    find: ({ meta }) => [exactly(meta.id, 1)],
    summarise: summariseTotal,
  }],
});
`;

function book(review: string, phrases: readonly string[] = []): TestBook {
  return makeBook({
    'incidentbook.config.yaml': `extend: [own.mjs]\ninternal: { phrases: [${phrases}] }\n`,
    'own.mjs': ownParts(review === leaky ? planted : 'all'),
    'reviews/open.md': review,
    'reviews/hidden.md': hidden,
  });
}

const formats = exportKinds;
const exportAll = ['export', '--to', ...formats, '--audience', 'public', '--out', 'out'];

/** What every file of an export says, by its path; schemas and columns are the same in each. */
async function contents(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || /schema|columns\.json$/.test(path)) continue;
    const bytes = readFileSync(path);
    const reader = path.endsWith('.sqlite') ? sqliteReader : path.endsWith('.parquet') ? parquetReader : undefined;
    found.set(path.slice(folder.length + 1), reader ? (await reader(bytes)).join('\n') : bytes.toString('utf8'));
  }
  return found;
}

/** Whether a word is in it, also where it is encoded as mails are, or torn by the marks of a chat. */
function holds(text: string, word: string): boolean {
  const decoded = text.replace(/^(?:[\w+/]{4}){10,}[\w+/=]*$/gm, (line) =>
    Buffer.from(line, 'base64').toString('utf8'),
  );
  return decoded.toLowerCase().includes(word.toLowerCase());
}

describe('export --audience public', () => {
  it('writes only what is public, in every format, and says so in its list', async () => {
    const made = book(open);
    const { code, stdout, stderr } = await made.run(exportAll);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Shows 1 of 2 incidents\. Looked through \d+ files for \d+ withheld passages and names/);
    for (const [path, text] of await contents(join(made.root, 'out')))
      for (const word of inside) expect({ path, word, isThere: holds(text, word) }).toMatchObject({ isThere: false });
    expect(JSON.parse(made.read('out/export.json'))).toMatchObject({ audience: 'public' });
    expect(made.read('out/csv/incidents.csv')).toContain('INC-2026-014');
  });

  it('would hold a leak in every format were it not looked for, and names each file of it and writes none', async () => {
    const unsought = book(leaky);
    expect((await unsought.run(exportAll)).code).toBe(0);
    const leaking = [...(await contents(join(unsought.root, 'out')))].filter(([, text]) => holds(text, planted));
    const listed: { path: string; format: string }[] = JSON.parse(unsought.read('out/export.json')).files;
    const kinds = new Set(leaking.map(([path]) => listed.find((file) => file.path === path)?.format));
    expect([...kinds].sort()).toEqual([...formats].sort());

    const made = book(leaky, [planted]);
    const { code, stdout, stderr } = await made.run(exportAll);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    // Of more only the first twenty are told.
    expect(leaking.length).toBeLessThanOrEqual(20);
    for (const [path] of leaking) expect(stderr).toContain(`${path}:`);
    expect(stderr).toContain('holds an internal name of internal.phrases');
    expect(stderr).toContain('Nothing was written: it would show what is internal.');
    expect(existsSync(join(made.root, 'out'))).toBe(false);
    tell({ of: 'planted', kind: 'exports', count: formats.length });
  });

  it.each([
    ['public', 'internal', 'the public'],
    ['internal', 'public', 'everybody inside'],
  ])('leaves a folder alone in which one for others lies: first %s, then %s', async (first, second, whose) => {
    const made = book(open);
    expect((await made.run(['export', '--to', 'json', '--audience', first])).code).toBe(0);
    const before = made.read('export/incidents.json');
    const { code, stderr } = await made.run(['export', '--to', 'csv', '--audience', second]);
    expect(code).toBe(2);
    expect(stderr).toContain(`Unexpected export for ${whose} in export, expected one for the same readers.`);
    expect([made.read('export/incidents.json'), existsSync(join(made.root, 'export/csv'))]).toEqual([before, false]);
  });
});

describe('what is printed with --audience public', () => {
  let found = 0;
  afterAll(() => tell({ of: 'planted', kind: 'what is printed', count: found }));

  const asPublic = (args: readonly string[]) => [...args, '--audience', 'public', '--as-of', '2026-04-02'];

  it.each(printedKinds.map((args) => [args.join(' '), args] as const))('is looked through: %s', async (_, args) => {
    const unsought = await book(leaky).run(asPublic(args));
    expect({ code: unsought.code, stderr: unsought.stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining('Shows 1 of 2 incidents. Looked through 1 file'),
    });
    expect(holds(unsought.stdout, planted)).toBe(true);
    for (const word of inside)
      expect({ word, isThere: holds(unsought.stdout, word) }).toMatchObject({ isThere: false });

    const { code, stdout, stderr } = await book(leaky, [planted]).run(asPublic(args));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^output:\d+ holds an internal name of internal\.phrases$/m);
    expect(stderr).not.toMatch(/brumblefax/i);
    found += 1;
  });

  it('finds what SQL puts together, and knows its audiences', async () => {
    const made = book(open, ['payments out time']);
    const sql = "SELECT 'payments' || ' out ' || 'time'";
    expect((await made.run(asPublic(['query', sql]))).code).toBe(1);
    expect((await made.run(['query', sql, '--audience', 'pblic'])).stderr).toContain('Did you mean `public`?');
  });
});
