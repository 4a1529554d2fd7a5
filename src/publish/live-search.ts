/** The search of a site that is made on request: its index is made when somebody searches, and made anew when the book has changed since. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { foundAddress } from '../../site/list-files.ts';
import { makeScratch, removeScratch } from '../scratch.ts';
import type { LiveSite } from './live-site.ts';
import { beginSearch } from './pagefind.ts';
import type { ServedFile, ServedSite } from './server.ts';

export interface LiveSearch extends ServedSite {
  /** Ends its work and takes away what was written. */
  close(): Promise<void>;
}

/** How long a search waits for an index that is up to date before it gets the last one. */
const patienceMs = 2000;

interface Index {
  readonly of: LiveSite;
  readonly folder: string;
}

/** What a search loads first: here it is decided which index it gets. */
const entries = new Set(['pagefind/pagefind.js', 'pagefind/pagefind-entry.json', foundAddress]);

/**
 * Searches whatever `current` gives at the time. `tell` is told in words what is going on, for an index of many reviews
 * takes its time.
 */
export function createLiveSearch(current: () => LiveSite, tell: (words: string) => void): LiveSearch {
  /** The newest first; the one before is kept, since an open page may still be reading it. */
  let indexes: readonly Index[] = [];
  let making: Promise<void> | undefined;
  let closed = false;

  async function make(): Promise<void> {
    while (!closed && indexes[0]?.of !== current()) {
      const of = current();
      tell(`Search: indexing ${of.searched.length.toLocaleString('en')} reviews …`);
      const folder = await makeScratch('search');
      const isWhole = await writeIndex(of, folder, () => closed || current() !== of).catch(async (error: unknown) => {
        await removeScratch(folder);
        throw error;
      });
      if (!isWhole) {
        await removeScratch(folder);
        continue;
      }
      const [newest, ...old] = [...indexes];
      indexes = [{ of, folder }, ...(newest ? [newest] : [])];
      for (const each of old) await removeScratch(each.folder);
      tell('Search is up to date.');
    }
  }

  async function upToDate(): Promise<void> {
    // What lies in the system's folder for such may be cleared away while a writer sleeps.
    indexes = indexes.filter(({ folder }) => existsSync(join(folder, foundAddress)));
    if (indexes[0]?.of === current()) return;
    making ??= make()
      .catch((error: unknown) => tell(`Search could not be made: ${error instanceof Error ? error.message : error}`))
      .finally(() => {
        making = undefined;
      });
    // Whoever searches a book for the first time has nothing else to look into.
    if (indexes.length === 0) await making;
    else await Promise.race([making, wait(patienceMs, undefined, { ref: false })]);
  }

  return {
    async fileAt(address) {
      if (address !== foundAddress && !address.startsWith('pagefind/')) return undefined;
      if (entries.has(address)) await upToDate();
      for (const { folder } of indexes) {
        const found = await readFile(join(folder, address)).catch(() => undefined);
        if (found) return { content: found } satisfies ServedFile;
      }
      return undefined;
    },
    async close() {
      closed = true;
      await making;
      for (const { folder } of indexes) await removeScratch(folder);
    },
  };
}

/** Draws the pages of incidents and guides into a folder and indexes them there; false where that became pointless. */
async function writeIndex(site: LiveSite, folder: string, isOver: () => boolean): Promise<boolean> {
  const index = await beginSearch(folder);
  try {
    for (const address of [...site.searched, ...site.guides]) {
      if (isOver()) return false;
      const page = await site.fileAt(address);
      if (!page) continue;
      const file = join(folder, address, 'index.html');
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, page.content);
      index.add(address);
      // Whoever asks for a page meanwhile comes first.
      await nextTurn();
    }
    index.write();
    await index.written(site.searched);
    return !isOver();
  } finally {
    await index.close();
  }
}
