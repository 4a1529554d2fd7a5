import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sqliteReader } from '../../../src/commands/leak-check.ts';
import { beginParquet } from '../../../src/exports/parquet.ts';
import { loadSqlite } from '../../../src/exports/relational/sqlite/engine.ts';
import { column, type Table } from '../../../src/exports/relational/table.ts';
import { type LeakCheck, leakSearch } from '../../../src/publish/leaks/find-leaks.ts';
import { parquetReader } from '../../../src/publish/leaks/parquet-text.ts';

const withheld = {
  passages: [
    {
      text: '## A heading of the template\n\nThe northern annex was switched off by a\nvexatious **gherkin** turbine.',
      path: 'reviews/a.md',
    },
    { text: '| Rotate Trundlecorp keys | High |', path: 'reviews/b.md' },
  ],
  names: [
    { text: 'quibblewick', path: 'reviews/c.md' },
    { text: 'INC-2026-666', path: 'reviews/d.md' },
    { text: 'payments', path: 'reviews/c.md' },
  ],
  shown: ['A sentence that is shown and withheld elsewhere at the same time.'],
  shownNames: ['payments'],
};
const findLeaks = (folder: string, given: LeakCheck) => leakSearch(given).inFolder(folder);
const check: LeakCheck = {
  withheld,
  own: [],
  readers: { sqlite: sqliteReader, parquet: parquetReader },
  secretsIn: (text) =>
    [...text.matchAll(/10\.1\.2\.\d/g)].map((match) => ({
      ...{ what: 'internal address', value: match[0], start: match.index },
    })),
  isOwn: (address) => address === 'assets/own.js',
};

const sentence = 'northern annex was switched off by a vexatious';
const long = `${'x'.repeat(9000)} ${sentence} ${'y'.repeat(9000)}`;

async function sqlite(text: string): Promise<Uint8Array> {
  const { Database } = await loadSqlite();
  const db = new Database();
  db.run('CREATE TABLE incidents (id INTEGER, text TEXT)');
  db.run('INSERT INTO incidents VALUES (1, ?)', [text]);
  const bytes = db.export();
  db.close();
  return bytes;
}

async function parquet(text: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const table = { columns: { text: column('text', 'A text') } } as unknown as Table;
  const file = beginParquet(table, (bytes) => void chunks.push(Uint8Array.from(bytes)), { version: '1' });
  file.add([{ text }, ...Array.from({ length: 50 }, () => ({ text: 'nothing' }))]);
  file.finish();
  return Buffer.concat(chunks);
}

/** A folder that holds one file. */
async function site(address: string, content: string | Uint8Array): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'leaks-')));
  mkdirSync(dirname(join(folder, address)), { recursive: true });
  writeFileSync(join(folder, address), content);
  return folder;
}

const planted: readonly (readonly [
  what: string,
  address: string,
  content: () => string | Uint8Array | Promise<Uint8Array>,
])[] = [
  ['text of HTML', 'a/index.html', () => `<p>The ${sentence} thing</p>`],
  ['HTML between tags', 'index.html', () => `<p>${sentence.split(' ').join('</b> <i>')}</p>`],
  ['HTML in a torn word', 'index.html', () => '<p>quibble<wbr>wick</p>'],
  ['HTML in entities', 'index.html', () => '<p>qu&#105;bblew&#x69;ck</p>'],
  ['an attribute', 'index.html', () => '<meta content="by quibblewick">'],
  ['an address', 'index.html', () => '<a href="/x/inc%2D2026%2D666/">x</a>'],
  ['a comment', 'index.html', () => '<!-- quibblewick -->'],
  ['JSON', 'data/a.json', () => JSON.stringify({ a: [{ text: sentence.replaceAll(' ', '\n') }] })],
  ['a key of JSON', 'data/a.json', () => JSON.stringify({ quibblewick: 1 })],
  ['escaped JSON', 'data/a.json', () => '{"a":"qu\\u0069bblewick"}'],
  ['a feed', 'feed.xml', () => `<entry><title>Rotate &lt;b&gt;Trundlecorp&lt;/b&gt; keys</title></entry>`],
  ['a calendar', 'calendar.ics', () => 'BEGIN:VEVENT\r\nSUMMARY:by quibble\r\n wick\\, at last\r\nEND:VEVENT'],
  ['Markdown', 'a.md', () => `**northern** annex was\n> switched off by a vexatious`],
  ['CSV', 'a.csv', () => 'id,text\nINC-2026-666,x\n'],
  ['plain text', 'llms.txt', () => 'Rotate Trundlecorp keys'],
  ['a picture', 'a.svg', () => '<svg><title>quibblewick</title></svg>'],
  ['a script of the book', 'a.js', () => 'const a = "quibblewick"'],
  ['SQLite', 'a.sqlite', () => sqlite(sentence)],
  ['SQLite on several pages', 'a.sqlite', () => sqlite(long)],
  ['Parquet', 'a.parquet', () => parquet(sentence)],
  ['compressed Parquet', 'a.parquet', () => parquet(`${'nothing '.repeat(500)}${sentence}`)],
  [
    'a fragment of the search',
    'pagefind/fragment/en_1.pf_fragment',
    () => gzipSync(`pagefind_dcd${JSON.stringify({ content: sentence })}`),
  ],
  [
    'the index of the search',
    'pagefind/index/en_1.pf_index',
    () => gzipSync(Buffer.concat([Buffer.from([0x82, 0x6b]), Buffer.from('quibblewick'), Buffer.from([0])])),
  ],
  ['an archive', 'a.gz', () => gzipSync(sentence)],
  ['bytes of two', 'a.bin', () => Buffer.from(sentence, 'utf16le')],
  ['the name of a file', 'images/quibblewick-1.png', () => ''],
  ['an internal address', 'index.html', () => 'at 10.1.2.3'],
];

describe('what is withheld', () => {
  it.each(planted)('is found in %s and told without being repeated', async (_what, address, content) => {
    const folder = await site(address, await content());
    const { leaks, needles } = await findLeaks(folder, check);
    expect(needles).toBeGreaterThan(5);
    expect(leaks.map((leak) => leak.address)).toContain(address);
    for (const { what } of leaks) {
      expect(what).toMatch(
        /^(?:internal text of|an internal name of) reviews\/[abcd]\.md$|^an unmasked secret \(internal address\)$/,
      );
    }
  });

  it('is found though a system is called so, where it may stand nowhere', async () => {
    const names = [{ text: 'payments', path: 'internal.phrases', always: true }];
    const folder = await site('a.md', 'of payments');
    expect((await findLeaks(folder, { ...check, withheld: { ...withheld, names } })).leaks).toHaveLength(1);
  });

  it('is told with its line', async () => {
    const folder = await site('a.md', `one\n\ntwo\n\nby quibblewick\n`);
    expect((await findLeaks(folder, check)).leaks).toEqual([
      { address: 'a.md', line: 5, what: 'an internal name of reviews/c.md' },
    ]);
  });

  it.each([
    ['a heading of the template', 'index.html', 'A heading of the template'],
    ['a name that is shown in fields too', 'index.html', 'payments'],
    ['a part of a name', 'index.html', 'quibblewicks INC-2026-6666 requibblewick'],
    ['fewer words than tell anything', 'index.html', 'The northern annex was green'],
    ['a short cell', 'index.html', 'High'],
    ['files of the program itself', 'assets/own.js', 'quibblewick'],
    ['bytes that only look like letters', 'a.png', '\u0000 abc \u0000'],
  ])('is not taken for %s', async (_what, address, content) => {
    expect((await findLeaks(await site(address, content), check)).leaks).toEqual([]);
  });

  it('cannot be looked for where the program says it too, which is told', async () => {
    const folder = await site('index.html', 'quibblewick');
    const report = await findLeaks(folder, { ...check, own: ['const x = "quibblewick"'] });
    expect(report).toMatchObject({ leaks: [], common: ['quibblewick'], files: 1 });
  });
});
