/** From the knowledge base to a folder of files that any web server can serve. */
import { join } from 'node:path';
import { pages } from '../../site/index.ts';
import { incidentAddress } from '../../site/lookup.ts';
import type { Page } from '../../site/page.ts';
import type { KnowledgeBase } from '../knowledge/types.ts';
import { copyAssets } from './assets.ts';
import { writePages } from './eleventy.ts';
import { type FileGroup, writeFiles } from './files.ts';
import { writeSearch } from './pagefind.ts';
import { siteOf } from './site-of.ts';
import { replaceFolder } from './swap.ts';

export interface PublishRequest {
  /** Absolute path of the folder that becomes the site. */
  readonly outDir: string;
  /** Absolute path of this package. */
  readonly packageRoot: string;
  /** The path under which the site is served, with a slash at both ends. */
  readonly basePath: string;
  /** Whether a search index is made. */
  readonly search: boolean;
  /** The team's own pages, behind ours in the menu. */
  readonly ownPages?: readonly Page[];
  /** What is written beside the pages, whose addresses are handed in. */
  readonly groups?: (pages: () => readonly string[]) => readonly FileGroup[];
  /** Looks through the folder before it becomes the site; `assets` are the addresses of the program's own files in it. */
  readonly inspect?: (folder: string, assets: ReadonlySet<string>) => Promise<void>;
  readonly onProgress?: (step: 'Writing pages' | 'Indexing' | 'Looking for leaks', done?: number, of?: number) => void;
}

export interface Published {
  /** HTML pages written. */
  readonly pages: number;
}

/**
 * Writes the site. The old one stays as it is until the new one stands whole, and where anything fails.
 * Throws {@link CannotRun} where `outDir` holds something else.
 */
export async function publish(
  kb: KnowledgeBase,
  request: PublishRequest,
  shown: readonly Page[] = [...pages, ...(request.ownPages ?? [])],
): Promise<Published> {
  const total = shown.reduce((sum, page) => sum + page.sheets(kb).length, 0);
  await replaceFolder(request.outDir, async (folder) => {
    const assets = await copyAssets(join(request.packageRoot, 'dist', 'site'), folder);
    const addresses = shown.flatMap((page) => page.sheets(kb).map(({ address }) => address));
    // Before the pages, which say how large they are; and what they are made of need not be kept that long.
    const sizes = await writeFiles(
      shown.flatMap((page) => page.files(kb)),
      folder,
    );
    for (const group of request.groups?.(() => addresses) ?? [])
      for (const [address, size] of await writeFiles(await group.files(), folder)) sizes.set(address, size);
    let done = 0;
    await writePages(shown, { ...siteOf(kb, request, assets), sizes }, folder, () => {
      done += 1;
      request.onProgress?.('Writing pages', done, total);
    });
    if (request.search && kb.incidents.length > 0) {
      request.onProgress?.('Indexing');
      await writeSearch(folder, kb.incidents.map(incidentAddress));
    }
    if (request.inspect) {
      request.onProgress?.('Looking for leaks');
      await request.inspect(folder, new Set(assets.values()));
    }
  });
  return { pages: total };
}
