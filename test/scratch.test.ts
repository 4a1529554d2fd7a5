import { spawnSync } from 'node:child_process';
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
    const { pid: ended = 0 } = spawnSync(process.execPath, ['-e', '0']);
    for (const name of ['data', 'pages', 'search']) folderOfAge(`incidentbook-${name}-${ended}-aaaaaa`, 25);
    const staying = {
      [`incidentbook-data-${ended}-bbbbbb`]: 23,
      [`incidentbook-data-${process.pid}-cccccc`]: 25,
      [`incidentbook-data-${process.ppid}-dddddd`]: 25,
      ...{ 'incidentbook-mine': 25, 'other-data-eeeeee': 25 },
    };
    for (const [name, hours] of Object.entries(staying)) folderOfAge(name, hours);
    const folder = await makeScratch('data');
    const names = [folder, ...Object.keys(staying).map((name) => join(system, name))];
    expect(readdirSync(system).map((name) => join(system, name))).toEqual(names.sort());
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
