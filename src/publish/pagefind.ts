/** Pagefind as the maker of the search index. What is indexed is marked in the pages themselves. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { foundAddress } from '../../site/list-files.ts';

/**
 * Indexes the pages of incidents and guides of a written site into its folder `pagefind/`, and writes down which hit is which
 * incident, in the order of their `addresses`. Throws with Pagefind's own words.
 */
export async function writeSearch(outDir: string, addresses: readonly string[]): Promise<void> {
  try {
    const { index } = must(await createIndex({ forceLanguage: 'en' }));
    if (!index) throw new Error('Pagefind made no index');
    for (const glob of ['incidents/*/index.html', 'guides/*/index.html'])
      must(await index.addDirectory({ path: outDir, glob }));
    must(await index.writeFiles({ outputPath: join(outDir, 'pagefind') }));
  } finally {
    await close();
  }
  const hashes = await readHashes(join(outDir, 'pagefind', 'fragment'));
  const found = addresses.map((address) => hashes.get(`/${address}`) ?? '');
  await writeFile(join(outDir, foundAddress), JSON.stringify(found));
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
    hashes.set(url, name.replace(/^\w+?_|\.\w+$/g, ''));
  }
  return hashes;
}

function must<T extends { readonly errors: readonly string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
