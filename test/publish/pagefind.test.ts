import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginSearch } from '../../src/publish/pagefind.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'incidentbook-search-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A folder of pages that are written in this order, which is the one in which some disks list them. */
function siteOf(name: string, slugs: readonly string[]): string {
  const site = join(folder, name);
  for (const slug of slugs) {
    const page = join(site, 'incidents', slug);
    mkdirSync(page, { recursive: true });
    writeFileSync(
      join(page, 'index.html'),
      `<html lang="en"><body><main data-pagefind-body><h1>${slug}</h1><p>The queue of ${slug} was full.</p></main></body></html>`,
    );
  }
  return site;
}

async function indexed(site: string, slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const addresses = slugs.map((slug) => `incidents/${slug}/`);
  const index = await beginSearch(site);
  try {
    for (const address of addresses) index.add(address);
    index.write();
    await index.written(addresses);
  } finally {
    await index.close();
  }
  const files = readdirSync(site, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(site.length), readFileSync(path, 'base64')];
    }),
  );
}

describe('the search index', () => {
  it('follows the order in which pages are added, and not that of the disk', async () => {
    const slugs = ['inc-1', 'inc-2', 'störung-3', 'inc.4_b'];
    const one = await indexed(siteOf('one', slugs), slugs);
    const other = await indexed(siteOf('other', [...slugs].reverse()), slugs);
    expect(other).toEqual(one);
    const found = Buffer.from(one.get('/incidents/found.json') ?? '', 'base64').toString();
    expect(new Set(JSON.parse(found) as string[]).size).toBe(4);
    expect(JSON.parse(found)).not.toContain('');
  });

  it('is not made without a page that was added', async () => {
    await expect(indexed(siteOf('one', ['inc-1']), ['inc-1', 'inc-2'])).rejects.toThrow(
      'Pagefind found 0 pages at incidents/inc-2/index.html',
    );
  });
});
