import { existsSync, mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdScratch, makeScratch, removeAllScratch, removeScratch } from '../src/scratch.ts';
import { ownSystemFolder } from './system-folder.ts';

const system = ownSystemFolder();

function folderOfAge(name: string, hours: number): void {
  mkdirSync(join(system(), name, 'kept'), { recursive: true });
  const then = Date.now() / 1000 - hours * 3600;
  utimesSync(join(system(), name), then, then);
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
    expect(readdirSync(system()).map((name) => join(system(), name))).toEqual(
      [
        folder,
        ...['incidentbook-data-dddddd', 'incidentbook-mine', 'other-data-eeeeee'].map((name) => join(system(), name)),
      ].sort(),
    );
    await removeScratch(folder);
    expect(existsSync(folder)).toBe(false);
  });

  it('go all at once where the program ends', async () => {
    const mine = holdScratch(join(system(), 'site.building'));
    mkdirSync(join(mine, 'inside'), { recursive: true });
    await makeScratch('pages');
    await removeScratch(await makeScratch('search'));
    removeAllScratch();
    expect(readdirSync(system())).toEqual([]);
  });
});
