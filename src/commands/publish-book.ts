import { metricFiles } from '../exports/metrics/files.ts';
import { collectImages } from '../io/images.ts';
import { packageRoot } from '../io/package-root.ts';
import { hasDiagrams } from '../knowledge/diagrams.ts';
import { withSiteLinks } from '../knowledge/site-links.ts';
import type { Book } from '../pipeline.ts';
import { createDiagrams } from '../publish/diagrams.ts';
import type { LeakReport } from '../publish/leaks/find-leaks.ts';
import { type Published, type PublishRequest, publish } from '../publish/publish.ts';
import { LeaksFound, leaksIn } from './leak-check.ts';
import { writeSiteData } from './site-data.ts';
import { siteFiles } from './site-files.ts';

export interface PublishBookRequest extends Omit<PublishRequest, 'packageRoot' | 'files' | 'inspect' | 'ownPages'> {
  /** Whether a site for the public is looked through before it is put in place. */
  readonly checkLeaks?: boolean;
}

/**
 * Publishes a book with all that belongs to its site: pages, images, feeds, calendar and data. Throws {@link LeaksFound} where one for the public
 * holds what is internal; the old site stays as it is.
 */
export async function publishBook(
  book: Book,
  request: PublishBookRequest,
): Promise<Published & { leaks?: LeakReport }> {
  const { checked, kb, context, texts } = book;
  const { root } = checked.project;
  const { basePath } = request;
  const images = collectImages(
    root,
    kb.sources.map(({ path }) => path),
  );
  const diagrams = hasDiagrams(kb) ? await createDiagrams() : undefined;
  const linked = withSiteLinks(kb, {
    basePath,
    imageAt: images.imageAt,
    diagramAt: (source) => diagrams?.diagramAt(source),
  });
  let leaks: LeakReport | undefined;
  const inspect = async (folder: string, assets: ReadonlySet<string>) => {
    leaks = await leaksIn(folder, assets, book);
    if (leaks.leaks.length > 0) throw new LeaksFound(leaks);
  };
  const data = await writeSiteData(linked, checked.project.settings);
  try {
    const published = await publish(linked, {
      ...request,
      ...(book.withheld && request.checkLeaks !== false ? { inspect } : {}),
      packageRoot: packageRoot(),
      ownPages: checked.project.extensions.pages,
      files: (pages) => [
        ...data.files,
        ...[...metricFiles(linked, context)].map(([address, content]) => ({ address, content })),
        ...siteFiles(linked, { root, packageRoot: packageRoot(), basePath, pages, texts }),
        ...images.copies().map(({ address, from }) => ({ address, content: { copyOf: from } })),
        ...(diagrams?.files() ?? []),
      ],
    });
    return { ...published, ...(leaks ? { leaks } : {}) };
  } finally {
    await data.remove();
  }
}
