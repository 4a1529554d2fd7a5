/** Pagefind as the maker of the search index. What is indexed, and by what it narrows, is marked in the pages themselves. */
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Indexes the incident pages of a written site into its folder `pagefind/`. Throws with Pagefind's own words. */
export async function writeSearch(outDir: string): Promise<void> {
  try {
    const { index } = must(await createIndex({ forceLanguage: 'en' }));
    if (!index) throw new Error('Pagefind made no index');
    must(await index.addDirectory({ path: outDir, glob: 'incidents/*/index.html' }));
    must(await index.writeFiles({ outputPath: join(outDir, 'pagefind') }));
  } finally {
    await close();
  }
}

function must<T extends { readonly errors: readonly string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
