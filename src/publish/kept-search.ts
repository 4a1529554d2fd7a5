/** The search index of an earlier build, which stays where nothing that is searched has changed. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { foundAddress } from '../../site/list-files.ts';
import type { KeepRequest } from './kept-pages.ts';
import { beginSearch, indexFolder, indexMaker, type SearchIndex } from './pagefind.ts';
import { searchedPart } from './searched-part.ts';
import { hashOf, takeOver } from './take-over.ts';

/** The search index of a site that is being written. */
export interface SiteSearch {
  /** Has a page searched that stands written at its address in the folder. Pages are known in the order in which they are added. */
  add(address: string, html: string): Promise<void>;
  /** Says that no page comes any more. */
  write(): Promise<void>;
  /** Waits until the index stands in the folder; `addresses` are those of the incidents in the order of the book. */
  written(addresses: readonly string[]): Promise<void>;
  close(): Promise<void>;
  /** Writes down of what the index was made, once the folder is in its place. */
  save(): Promise<void>;
}

/** What is written down: the pages by their addresses with the hash of what search reads of them, and the files that were made of them. */
interface List {
  readonly pages: readonly (readonly [address: string, hash: string])[];
  readonly files: readonly (readonly [path: string, hash: string])[];
}

/**
 * Begins the index of a site in `folder`, which is to take the place of `outDir`. It is made beside everything else from the
 * first page on that is another than before, or was not there; where there is none, the files of the old one are taken over.
 */
export async function openSearch(
  folder: string,
  { outDir, keep }: { readonly outDir: string; readonly keep?: KeepRequest | undefined },
): Promise<SiteSearch> {
  const text = keep?.read(indexMaker());
  const before = text === undefined ? undefined : (JSON.parse(text) as List);
  const pages: [address: string, hash: string][] = [];
  let index = before ? undefined : await beginSearch(folder);
  let isKept = false;

  async function begin(): Promise<SearchIndex> {
    const begun = await beginSearch(folder);
    for (const [address] of pages) begun.add(address);
    index = begun;
    return begun;
  }

  return {
    async add(address, html) {
      const known = before?.pages[pages.length];
      const hash = keep ? hashOf(searchedPart(html)) : '';
      pages.push([address, hash]);
      if (index) index.add(address);
      else if (known?.[0] !== address || known[1] !== hash) await begin();
    },
    async write() {
      isKept = !index && before?.pages.length === pages.length && (await takeAll(before.files, outDir, folder));
      if (!isKept) (index ?? (await begin())).write();
    },
    written: async (addresses) => index?.written(addresses),
    close: async () => index?.close(),
    async save() {
      if (isKept || !keep) return;
      const list: List = { pages, files: await filesOfIndex(outDir) };
      await keep.write(indexMaker(), JSON.stringify(list));
    },
  };
}

async function takeAll(files: List['files'], outDir: string, folder: string): Promise<boolean> {
  if (files.every(([path, hash]) => takeOver(join(outDir, path), join(folder, path), hash))) return true;
  await rm(join(folder, indexFolder), { recursive: true, force: true });
  return false;
}

async function filesOfIndex(outDir: string): Promise<List['files']> {
  const entries = await readdir(join(outDir, indexFolder), { recursive: true, withFileTypes: true });
  const inIndex = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(outDir.length + 1));
  return Promise.all(
    [...inIndex, foundAddress].map(async (path) => [path, hashOf(await readFile(join(outDir, path)))] as const),
  );
}
