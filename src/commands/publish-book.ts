import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { keptText } from '../io/kept-text.ts';
import { codeStamp, packageRoot } from '../io/package-root.ts';
import type { Book } from '../pipeline.ts';
import type { KeepRequest } from '../publish/kept-pages.ts';
import type { LeakReport } from '../publish/leaks/find-leaks.ts';
import { type Published, type PublishRequest, publish } from '../publish/publish.ts';
import { bookFiles } from './book-files.ts';
import type { KeptTables } from './kept-tables.ts';
import { leakSearchFor } from './leak-check.ts';
import { withoutLeaks } from './leaks-found.ts';
import { linkBook } from './linked-book.ts';
import { writeSiteData } from './site-data.ts';
import { filesOfIncident, recordAddress } from './site-files.ts';

/** Of a larger book the texts that tables and records show are not held: each review takes a third of a whole one with them. */
export const mostTexts = 2000;

export interface PublishBookRequest
  extends Omit<
    PublishRequest,
    'packageRoot' | 'groups' | 'inspect' | 'ownPages' | 'whole' | 'beside' | 'onBeside' | 'keep' | 'keepSearch'
  > {
  /** Whether a site for the public is looked through before it is put in place. */
  readonly checkLeaks?: boolean;
  /** Whether pages of an earlier build may stay, and it is written down what those of this one were drawn from. */
  readonly keepPages?: boolean;
  /** At most as many threads are at work at a time; as many as are worth it where not said. */
  readonly threads?: number | undefined;
}

/** Where it is kept what pages and tables were made from: for each folder and path apart, as each takes from its own site alone. */
function keepOf({ checked, kb }: Book, { outDir, basePath, keepPages = false }: PublishBookRequest) {
  // A site for the public is made whole each time: nothing of one that was not may ever stand in it.
  if (!keepPages || kb.book.audience === 'public') return undefined;
  const name = createHash('sha1')
    .update(JSON.stringify([outDir, basePath]))
    .digest('hex')
    .slice(0, 20);
  const stamped = (frame: string) => codeStamp() + frame;
  const kept = (ending: string): KeepRequest => {
    const { read, write } = keptText(checked.project.root, `${name}.${ending}`);
    return { read: (frame) => read(stamped(frame)), write: (frame, list) => write(stamped(frame), list) };
  };
  return {
    pages: kept('pages'),
    search: kept('search'),
    tables: {
      from: join(outDir, 'data'),
      list: keptText(checked.project.root, `${name}.tables`),
      stamp: stamped(kb.asOf),
    } satisfies KeptTables,
  };
}

/**
 * Publishes a book with all that belongs to its site: pages, images, feeds, calendar and data. Throws {@link LeaksFound} where one for the public
 * holds what is internal; the old site stays as it is.
 */
export async function publishBook(
  book: Book,
  request: PublishBookRequest,
): Promise<Published & { leaks?: LeakReport }> {
  const { basePath } = request;
  const around = { ...(await linkBook(book, basePath)), basePath };
  let leaks: LeakReport | undefined;
  const inspect = async (folder: string, assets: ReadonlySet<string>) => {
    const search = await leakSearchFor(book, assets);
    if (search) leaks = withoutLeaks(await search.inFolder(folder));
  };
  const keep = keepOf(book, request);
  const texts = { root: book.checked.project.root, texts: book.texts };
  const { settings } = book.checked.project;
  const data = await writeSiteData(around, { settings, kept: keep?.tables, threads: request.threads });
  try {
    const published = await publish(around.linked, {
      ...request,
      ...(book.withheld && request.checkLeaks !== false ? { inspect } : {}),
      packageRoot: packageRoot(),
      ...(keep ? { keep: keep.pages, keepSearch: keep.search } : {}),
      ownPages: book.checked.project.extensions.pages,
      whole: around.whole,
      beside: (incident, review) => filesOfIncident(around.told(incident, review), texts),
      onBeside: (incident, review, stayed) =>
        data.add(stayed.get(recordAddress(incident)) ?? around.told(incident, review)),
      groups: (pages) => bookFiles(book, { ...around, data: () => data, pages }),
    });
    await book.keepNumbers?.();
    return { ...published, ...(leaks ? { leaks } : {}) };
  } finally {
    await data.remove();
  }
}
