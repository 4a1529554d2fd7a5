/** Tables are the same whoever writes them, and a thread that dies takes nothing along. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rowsOfIncidents } from '../../src/commands/book-rows.ts';
import { type TablesBegun, tablesHere, tablesInThread } from '../../src/commands/tables-in-thread.ts';
import { packBatch, type TablesOrder } from '../../src/commands/write-tables.ts';
import { assembleBook } from '../../src/pipeline.ts';
import { bookDay, bookFolder, bookMoment } from '../exports/relational/a-database.ts';

const root = mkdtempSync(join(tmpdir(), 'incidentbook-tables-'));
afterAll(() => rmSync(root, { recursive: true }));

const { kb, checked } = await assembleBook({ cwd: bookFolder, asOf: bookMoment });
const facts = { settings: checked.project.settings, asOf: bookDay };
const batches = Array.from(rowsOfIncidents(kb.incidents, facts), packBatch);
const orderIn = (name: string): TablesOrder => ({
  ...{ folder: join(root, name), asOf: bookDay, batches, held: [], holdsDatabase: false },
});

async function filesOf(begun: TablesBegun): Promise<ReadonlyMap<string, Buffer>> {
  const files = await begun.written();
  await begun.stop();
  return new Map([...files].map(([path, file]) => [path, readFileSync(file)]));
}

describe('tables', async () => {
  const here = await filesOf(tablesHere(orderIn('here')));

  it('are written here with the rows of the book', () => {
    expect(here.get('csv/incidents.csv')?.toString()).toContain(kb.incidents[0]?.id);
    expect([...here.keys()]).toEqual(expect.arrayContaining(['incidents.sqlite', 'parquet/lessons.parquet']));
  });

  it('are the same where a thread wrote them', async () => {
    const begun = tablesInThread(orderIn('there'));
    const written = await begun.written();
    expect([...written.values()].filter((file) => !file.startsWith(join(root, 'there', 'thread')))).toEqual([]);
    expect(await filesOf({ ...begun, written: async () => written })).toEqual(here);
  });

  it.each([
    ['ends', 'process.exit(3);'],
    ['throws', "throw new Error('no reason');"],
    ['has written half of a file', `writeFileSync(join(workerData.folder, '..', 'half'), 'x'); process.exit(0);`],
    ['is no program', 'this is no program'],
  ])('are the same where the thread %s', async (name, does) => {
    const program = join(root, `${name.replaceAll(' ', '-')}.mjs`);
    const imports = ['node:fs', 'node:path', 'node:worker_threads'].map((module) => `export * from '${module}';`);
    writeFileSync(join(root, 'world.mjs'), imports.join('\n'));
    writeFileSync(program, `import { join, workerData, writeFileSync } from './world.mjs';\n${does}`);
    expect(await filesOf(tablesInThread(orderIn(name), program))).toEqual(here);
  });

  it('tell what is wrong with the disk, whoever was to write them', async () => {
    writeFileSync(join(root, 'file'), 'no folder');
    const begun = tablesInThread(orderIn('file'));
    await expect(begun.written()).rejects.toThrow('Cannot write');
    await begun.stop();
  });
});
