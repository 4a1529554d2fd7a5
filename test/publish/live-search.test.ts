import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLiveSearch } from '../../src/publish/live-search.ts';
import { removeFolder } from '../hostile/a-folder.ts';
import { ownSystemFolder } from '../system-folder.ts';

const system = ownSystemFolder();

describe('the search of a site that is made on request', () => {
  it('makes its index again where the system has cleared it away, and takes it away at the end', async () => {
    const content = '<html lang="en"><body data-pagefind-body><h1>Checkout times out</h1></body></html>';
    const site = { searched: ['incidents/a/'], guides: [], fileAt: async () => ({ content }) };
    const told: string[] = [];
    const search = createLiveSearch(
      () => site,
      (words) => told.push(words),
    );
    expect(await search.fileAt('pagefind/pagefind.js')).toBeDefined();
    const [folder = ''] = readdirSync(system());
    removeFolder(join(system(), folder));
    expect(await search.fileAt('pagefind/pagefind.js')).toBeDefined();
    expect(told.filter((words) => words === 'Search is up to date.')).toHaveLength(2);
    await search.close();
    expect(readdirSync(system())).toEqual([]);
  });
});
