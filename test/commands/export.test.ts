import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toCsv } from '../../src/exports/csv.ts';
import { packageRoot } from '../../src/io/package-root.ts';
import { assembleBook } from '../../src/pipeline.ts';
import { bookDay, bookFolder, bookMoment } from '../exports/relational/a-database.ts';
import { makeBook, runCommand } from './run.ts';

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'export-')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const exportTo = (out: string, ...args: string[]) =>
  runCommand(['export', '--out', join(folder, out), '--as-of', bookDay, ...args], { cwd: bookFolder });
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
const names = (out: string) => readdirSync(join(folder, out), { recursive: true, encoding: 'utf8' }).sort();

function errorsOf(schema: string, data: unknown): unknown {
  const text = readFileSync(join(packageRoot(), 'schema', `${schema}.schema.json`), 'utf8');
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(text));
  validate(data);
  return validate.errors;
}

describe('export', () => {
  it('lists what it wrote, and says what describes each file', async () => {
    const { code, stdout, stderr } = await exportTo('listed', '--to', 'json,actions', 'metrics', 'csv');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('csv/  19 files');
    const index = JSON.parse(read('listed', 'export.json'));
    expect(errorsOf('export', index)).toBeNull();
    for (const { path, bytes, described_by: beside } of index.files) {
      expect(readFileSync(join(folder, 'listed', path)).length, path).toBe(bytes);
      if (beside !== null) expect(existsSync(join(folder, 'listed', beside)), path).toBe(true);
    }
    expect(index.files.map(({ path }: { path: string }) => path)).toContain('csv/lessons.csv');
  });

  it('gives reviews as JSON that fits its schema and holds what the book holds', async () => {
    await exportTo('json', '--to', 'reviews', 'json', 'actions');
    const { kb } = await assembleBook({ cwd: bookFolder, asOf: bookMoment });
    const records = read('json', 'reviews.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const record of records) expect(errorsOf('incident', record), record.id).toBeNull();
    expect(errorsOf('incidents', JSON.parse(read('json', 'incidents.json')))).toBeNull();
    expect(errorsOf('actions', JSON.parse(read('json', 'actions.json')))).toBeNull();
    expect(
      records.map(
        ({
          id,
          title,
          severity,
          status,
          kind,
          systems,
          cause,
          impact,
          path,
          whys,
          factors,
          lessons,
          actions,
          phases,
        }) => {
          return {
            id,
            title,
            severity,
            status,
            kind,
            systems,
            cause,
            impact,
            path,
            whys,
            factors,
            lessons,
            actions: actions.length,
            phases: phases.map((phase: { rating: unknown }) => phase.rating),
          };
        },
      ),
    ).toEqual(
      kb.incidents.map(({ id, path, meta, body, actions, phases }) => ({
        id,
        title: meta.title,
        severity: meta.severity,
        status: meta.status,
        kind: meta.kind ?? 'incident',
        systems: meta.systems,
        cause: meta.cause ?? null,
        impact: meta.impact ?? {},
        path,
        whys: body.whys.map(({ text }) => text),
        factors: body.factors.map(({ category, factor, impact, prevention }) => {
          return {
            category: category ?? null,
            factor: factor.text,
            impact: impact ?? null,
            prevention: prevention.text,
          };
        }),
        lessons: body.lessons.map(({ kind, content }) => ({ kind, lesson: content.text })),
        actions: actions.length,
        phases: phases.map(({ rating }) => rating ?? null),
      })),
    );
  });

  it('gives the same bytes every time', async () => {
    for (const out of ['one', 'two']) await exportTo(out, '--to', 'sqlite', 'parquet', 'csv', 'metrics');
    const all = names('one').filter((name) => /\.\w+$/.test(name));
    expect(names('two').filter((name) => /\.\w+$/.test(name))).toEqual(all);
    for (const name of all)
      expect(readFileSync(join(folder, 'two', name)).equals(readFileSync(join(folder, 'one', name))), name).toBe(true);
  });

  it('takes away its own files of an earlier run that are gone now, and nobody else’s', async () => {
    await exportTo('again', '--to', 'parquet', 'csv', '--partition', 'year');
    writeFileSync(join(folder, 'again', 'parquet', 'mine.txt'), 'mine');
    expect(names('again').some((name) => name.includes('year='))).toBe(true);
    await exportTo('again', '--to', 'parquet');
    expect(names('again').filter((name) => name.includes('year='))).toEqual([]);
    expect(names('again')).toEqual(
      expect.arrayContaining(['parquet/incidents.parquet', 'parquet/mine.txt', 'csv/lessons.csv']),
    );
    const index = JSON.parse(read('again', 'export.json'));
    expect(index.files.map(({ format }: { format: string }) => format)).toEqual(
      expect.arrayContaining(['csv', 'parquet']),
    );
  });

  it('leaves nothing half-written where it cannot go on', async () => {
    const review = readFileSync(join(bookFolder, 'reviews', 'dns.md'), 'utf8');
    const book = makeBook({ 'reviews/a.md': review, 'reviews/b.md': review });
    const { code, stderr } = await book.run(['export', '--to', 'csv', 'sqlite', 'parquet', '--out', 'data']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('which reviews/a.md has too')]);
    expect(existsSync(join(book.root, 'data'))).toBe(false);
  });

  it.each([
    [[], 'Expected --to with one or more of: json, reviews'],
    [['--to', 'jsn'], 'Unknown format `jsn`. Did you mean `json`?'],
    [['--to', 'csv', '--partition', 'year'], 'Unexpected --partition without parquet'],
    [['--to', 'parquet', '--partition', 'month'], 'Unexpected --partition month, expected year'],
  ])('says of %j what is wrong', async (args, message) => {
    const { code, stderr } = await exportTo('never', ...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('hostile cells', () => {
  const cells = [
    '=1+1',
    '+1',
    '-1',
    '@me',
    '=cmd|x!A1',
    'a,b',
    'say "hi"',
    'two\nlines',
    'crlf\r\nhere',
    '🚒 emoji',
    "'=already",
    '\tTab',
    '=a,"b"\n🚒',
    '',
  ];

  it('survive a standard reader, and none begins like a formula', () => {
    const [read = []]: string[][] = parse(toCsv([cells]));
    expect(read.map((cell, index) => (cell === `'${cells[index]}` ? cells[index] : cell))).toEqual(cells);
    for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('of a review come through a whole export', async () => {
    const review = readFileSync(join(bookFolder, 'reviews', 'dns.md'), 'utf8').replace(
      /^title: .*$/m,
      'title: \'=HYPERLINK("http://x","a"), 🚒\'',
    );
    const book = makeBook({ 'reviews/a.md': review });
    await book.run(['export', '--to', 'csv', '--as-of', bookDay]);
    const rows: Record<string, string>[] = parse(book.read('export/csv/incidents.csv'), { columns: true });
    expect(rows[0]?.['title']).toBe('\'=HYPERLINK("http://x","a"), 🚒');
  });
});
