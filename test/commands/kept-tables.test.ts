import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestsOf, type KeptTables, keepTables, takeTables } from '../../src/commands/kept-tables.ts';
import { type PackedBatch, packBatch } from '../../src/commands/write-tables.ts';
import { tables } from '../../src/exports/relational/model.ts';
import { keptText } from '../../src/io/kept-text.ts';

const [first, second] = tables.slice(0, 2);
if (!first || !second) throw new Error('The model has two tables');

let folder: string;
let kept: KeptTables;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'kept-tables-')));
  kept = { from: join(folder, 'site'), list: keptText(folder, 'one.tables'), stamp: 'today' };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const rows = (one: string, other: string): PackedBatch[] => [
  packBatch({ table: first, rows: [{ id: one }], year: undefined }),
  packBatch({ table: second, rows: [{ id: other }], year: undefined }),
];

/** Writes what an earlier build left, each file with a text of its own. */
async function leave(batches: readonly PackedBatch[]): Promise<void> {
  const paths = ['incidents.sqlite'];
  for (const { table } of batches) paths.push(`csv/${table}.csv`, `parquet/${table}.parquet`);
  for (const path of paths) {
    mkdirSync(dirname(join(kept.from, path)), { recursive: true });
    writeFileSync(join(kept.from, path), `made of ${path}`);
  }
  await keepTables(kept, digestsOf(batches), new Map(paths.map((path) => [path, join(kept.from, path)])));
}

const take = (batches: readonly PackedBatch[], of = kept) => takeTables(of, join(folder, 'taken'), digestsOf(batches));

describe('tables of an earlier site', () => {
  it('stay where the rows are the same', async () => {
    await leave(rows('a', 'b'));
    const taken = take(rows('a', 'b'));
    expect(taken?.isWhole).toBe(true);
    expect([...(taken?.files ?? [])].map(([path, file]) => readFileSync(file, 'utf8') === `made of ${path}`)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  it('stay alone where rows of another table are others, and the database does not', async () => {
    await leave(rows('a', 'b'));
    const taken = take(rows('a', 'c'));
    expect([taken?.held, taken?.database]).toEqual([[first.name], false]);
    expect([...(taken?.files.keys() ?? [])]).toEqual([`csv/${first.name}.csv`, `parquet/${first.name}.parquet`]);
  });

  it('do not stay where one of their files is not what was written', async () => {
    await leave(rows('a', 'b'));
    writeFileSync(join(kept.from, `parquet/${first.name}.parquet`), 'something else');
    const taken = take(rows('a', 'b'));
    expect([taken?.held, taken?.isWhole]).toEqual([[second.name], false]);
  });

  it('are none where nobody knows of them, or not of these', async () => {
    expect(take(rows('a', 'b'))).toBeUndefined();
    await leave(rows('a', 'b'));
    expect(take(rows('a', 'b'), { ...kept, stamp: 'tomorrow' })).toBeUndefined();
  });
});
