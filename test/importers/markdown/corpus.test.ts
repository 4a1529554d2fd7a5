import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Imported } from '../../../src/importers/markdown/outcome.ts';
import { hashOf, planImport } from '../../../src/importers/markdown/plan-import.ts';
import { readFrontMatter } from '../../../src/review/front-matter.ts';
import { resolveSettings } from '../../../src/review/settings.ts';
import { milestoneNames } from '../../../src/review/types.ts';
import { createVocabulary } from '../../../src/review/vocabulary.ts';
import { makeBook } from '../../commands/run.ts';
import { placeFaults } from './read.ts';

const folder = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));
const isThere = existsSync(`${folder}expected.json`);

interface Expected {
  readonly documents: Readonly<Record<string, Readonly<Record<string, { readonly timeline_entries: number }>>>>;
}

function documents() {
  const { documents: sources } = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Expected;
  return Object.entries(sources).flatMap(([source, files]) =>
    Object.entries(files).map(([name, { timeline_entries: expected }]) => {
      const path = `${source}/${name}`;
      return { path, text: readFileSync(`${folder}${path}`, 'utf8'), expected };
    }),
  );
}

// The public postmortems are not part of the project: without them beside it there is nothing to read.
describe.skipIf(!isThere)(`public postmortems in ${folder}${isThere ? '' : ' (absent, so skipped)'}`, () => {
  const all = isThere ? documents() : [];
  const outcomes = planImport(all, {
    settings: resolveSettings({}),
    vocabulary: createVocabulary(),
    ...{ known: [], isTaken: () => false, inPlace: false, split: false, year: '2026' },
  });
  const imported = outcomes.filter((outcome): outcome is Imported => outcome.kind === 'imported');

  it('become reviews, every one', () => {
    expect(all).toHaveLength(62);
    expect(outcomes.filter(({ kind }) => kind !== 'imported')).toEqual([]);
    expect(new Set(imported.map(({ id }) => id)).size).toBe(62);
    expect(new Set(imported.map(({ review }) => review)).size).toBe(62);
  });

  it('keep their bodies byte for byte', () => {
    for (const { text, original, source } of imported) {
      const body = text.slice(readFrontMatter(text).bodyStart);
      expect([source, hashOf(body)]).toEqual([source, hashOf(original)]);
    }
  });

  it('lose at most one timeline entry in twenty', () => {
    const rows = all.map(({ path, expected }, index) => {
      const result = imported[index]?.result;
      return {
        document: path.slice(0, 50),
        expected,
        recovered: result?.entries.length ?? 0,
        timed: result?.entries.filter(({ time }) => time !== undefined).length ?? 0,
        milestones: milestoneNames.filter((name) => result?.milestones[name]).join(' '),
        zones: result?.zones.join(' '),
        notes: result?.notes.length ?? 0,
      };
    });
    const sum = (count: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + count(row), 0);
    const expected = sum((row) => row.expected);
    const recovered = sum((row) => Math.min(row.expected, row.recovered));
    const line = (row: (typeof rows)[number]) =>
      `${row.document.padEnd(52)}${row.expected} expected, ${row.recovered} recovered, ${row.timed} timed | ${row.milestones || '–'} | ${row.zones || '–'} | ${row.notes} notes`;
    process.stdout.write(
      `${rows.map(line).join('\n')}\n${expected} expected, ${recovered} of them recovered, ${sum((row) => row.recovered)} entries in all, ${sum((row) => row.timed)} with a sure time, ${sum((row) => (row.milestones === '' ? 0 : row.milestones.split(' ').length))} milestones, ${sum((row) => row.notes)} notes\n`,
    );
    expect(recovered / expected).toBeGreaterThanOrEqual(0.95);
    for (const { result } of imported) {
      // Nothing is counted that has no words: the one entry without any stands so in its document.
      expect(result.entries.filter(({ what }) => what.text.trim() === '').length).toBeLessThanOrEqual(1);
    }
  });

  it('have each row and each heading with a time among their entries, with its words', () => {
    // Found by the line alone, without the importer: `| 2021-01-05 11:25 | … |` and `### 13:06 …`.
    const line = /^(?:\|[ ~]*\d{4,5}[-/][^|]*\|(?<event>[^|\r\n]*)|#{2,3} (?=.*\d:\d\d)(?<title>.*))/gm;
    const missing = imported.flatMap(({ source, original, result }) =>
      [...original.matchAll(line)].flatMap(({ index, 0: row, groups }) => {
        const entry = result.entries.find(({ at }) => at.start >= index && at.end <= index + row.length);
        const words = (groups?.['event'] ?? '').trim();
        return entry?.what.text.includes(words) ? [] : [`${source}: ${row}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  it('have every value where its report says', () => {
    const faults = imported.flatMap(({ source, original, result }) => placeFaults(source, original, result));
    expect(faults).toEqual([]);
    const values = imported.flatMap(({ result }) => Object.values(result.milestones));
    expect(values.length).toBeGreaterThan(80);
    expect(values.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });

  it('pass a check but for what is wrong in their own text, and a second run changes nothing', async () => {
    const book = makeBook(Object.fromEntries(all.map(({ path, text }) => [path, text])));
    const names = all.map(({ path }) => path);
    const first = await book.run(['import', ...names, '--baseline']);
    expect([first.code, first.stderr]).toEqual([0, expect.stringContaining('Imported 62 of 62 documents.')]);
    const files = () =>
      readdirSync(book.root, { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => [
          `${parentPath}/${name}`,
          hashOf(readFileSync(`${parentPath}/${name}`, 'utf8')),
        ]);
    const before = files();
    const second = await book.run(['import', ...names]);
    expect([second.code, second.stdout]).toEqual([0, '']);
    expect(second.stderr).toBe('Nothing to do: all 62 are imported already.\n');
    expect(files()).toEqual(before);
    for (const { path, text } of all) expect(book.read(path)).toBe(text);

    const checked = await book.run(['check']);
    expect(checked.code).toBe(0);
    const bare = await book.run(['check', '--no-baseline', '--format', 'json']);
    const { problems } = JSON.parse(bare.stdout) as {
      readonly problems: readonly { path: string; line: number; rule: string }[];
    };
    // Whatever is found stands in the documents themselves: nothing that the import wrote is wrong.
    const inFrontMatter = problems.filter(({ path, line }) => {
      const text = book.read(path);
      return line <= text.slice(0, readFrontMatter(text).bodyStart).split('\n').length - 1;
    });
    expect(inFrontMatter).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });
});
