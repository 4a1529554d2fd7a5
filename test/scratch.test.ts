import { existsSync, mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdScratch, makeScratch, removeAllScratch, removeScratch } from '../src/scratch.ts';
import { makeFolder, removeFolder } from './hostile/a-folder.ts';

let system: string;

beforeEach(() => {
  system = makeFolder({});
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) vi.stubEnv(name, system);
});
afterEach(() => {
  vi.unstubAllEnvs();
  removeFolder(system);
});

function folderOfAge(name: string, hours: number): void {
  mkdirSync(join(system, name, 'kept'), { recursive: true });
  const then = Date.now() / 1000 - hours * 3600;
  utimesSync(join(system, name), then, then);
}

describe('folders for what is written aside', () => {
  it('go with those that programs left which were killed a day ago, and with nothing else', async () => {
    folderOfAge('incidentbook-data-aaaaaa', 25);
    folderOfAge('incidentbook-pages-bbbbbb', 25);
    folderOfAge('incidentbook-search-cccccc', 25);
    folderOfAge('incidentbook-data-dddddd', 23);
    folderOfAge('incidentbook-mine', 25);
    folderOfAge('other-data-eeeeee', 25);
    const folder = await makeScratch('data');
    expect(readdirSync(system).map((name) => join(system, name))).toEqual(
      [
        folder,
        ...['incidentbook-data-dddddd', 'incidentbook-mine', 'other-data-eeeeee'].map((name) => join(system, name)),
      ].sort(),
    );
    await removeScratch(folder);
    expect(existsSync(folder)).toBe(false);
  });

  it('go all at once where the program ends', async () => {
    const mine = holdScratch(join(system, 'site.building'));
    mkdirSync(join(mine, 'inside'), { recursive: true });
    await makeScratch('pages');
    await removeScratch(await makeScratch('search'));
    removeAllScratch();
    expect(readdirSync(system)).toEqual([]);
  });
});
