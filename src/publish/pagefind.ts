/** Pagefind as the maker of the search index. What is indexed is marked in the pages themselves. */
import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { foundAddress } from '../../site/list-files.ts';

/** The folder of the index in a site. */
export const indexFolder = 'pagefind';

/** Changes with what makes an index: the version of Pagefind. */
export function indexMaker(): string {
  for (const folder of createRequire(import.meta.url).resolve.paths('pagefind') ?? []) {
    try {
      return (JSON.parse(readFileSync(join(folder, 'pagefind', 'package.json'), 'utf8')) as { version: string })
        .version;
    } catch {
      // It lies in one of those that follow.
    }
  }
  return 'unknown';
}

/** A search index that is made by a process of its own, while this one goes on with other things. */
export interface SearchIndex {
  /** Has the page read that stands written at an address of the folder. Pages are known in the order in which they are added. */
  add(address: string): void;
  /** Has the index written into its folder; no page may be added any more. */
  write(): void;
  /**
   * Waits until it is written, and writes down which hit is which incident, in the order of their `addresses`. Throws with
   * Pagefind's own words, also those about pages that were added.
   */
  written(addresses: readonly string[]): Promise<void>;
  /** Ends the other process. */
  close(): Promise<void>;
}

/** Begins an index of pages in a folder. */
export async function beginSearch(outDir: string): Promise<SearchIndex> {
  const index = await createPagefindIndex();
  const steps: Promise<unknown>[] = [];
  let failure: unknown;
  const begin = (step: Promise<unknown>) => {
    // It is told when somebody waits for it.
    const fail = (error: unknown) => {
      failure ??= error;
    };
    steps.push(step.catch(fail));
  };
  return {
    // One page at a time: a pattern for many would find them in an order that differs from one disk to another.
    add: (address) => begin(addPage(index, outDir, address)),
    write: () => begin(index.writeFiles({ outputPath: join(outDir, indexFolder) }).then(must)),
    async written(addresses) {
      await Promise.all(steps);
      if (failure !== undefined) throw failure;
      const hashes = await readHashes(join(outDir, indexFolder, 'fragment'));
      const found = addresses.map((address) => hashes.get(`/${address}`) ?? '');
      await writeFile(join(outDir, foundAddress), JSON.stringify(found));
    },
    async close() {
      await close();
      await Promise.all(steps);
    },
  };
}

async function createPagefindIndex(): Promise<PagefindIndex> {
  try {
    const { index } = must(await createIndex({ forceLanguage: 'en' }));
    if (!index) throw new Error('Pagefind made no index');
    return index;
  } catch (error) {
    await close();
    throw error;
  }
}

async function addPage(index: PagefindIndex, outDir: string, address: string): Promise<void> {
  const glob = `${address}index.html`;
  const { page_count: count } = must(await index.addDirectory({ path: outDir, glob }));
  if (count !== 1) throw new Error(`Pagefind found ${count} pages at ${glob}`);
}

/**
 * By which name the index knows a page, by the page's address. Filters stay out of the index, where they would be sent
 * twice and grow with every page; so the list has to know whose hit it is before it has read any.
 */
async function readHashes(folder: string): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const name of await readdir(folder)) {
    const text = gunzipSync(await readFile(join(folder, name))).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { readonly url: string };
    // Letters beyond ASCII stand encoded in it.
    hashes.set(decodeURI(url), name.replace(/^\w+?_|\.\w+$/g, ''));
  }
  return hashes;
}

function must<T extends { readonly errors: readonly string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
