import { metricFiles } from '../exports/metrics/files.ts';
import { collectImages } from '../io/images.ts';
import { packageRoot } from '../io/package-root.ts';
import { hasDiagrams } from '../knowledge/diagrams.ts';
import { withSiteLinks } from '../knowledge/site-links.ts';
import type { Book } from '../pipeline.ts';
import { createDiagrams } from '../publish/diagrams.ts';
import { type Published, type PublishRequest, publish } from '../publish/publish.ts';
import { siteFiles } from './site-files.ts';

/** Publishes a book with all that belongs to its site: pages, images, feeds, calendar and data. */
export async function publishBook(
  { checked, kb, context }: Book,
  request: Omit<PublishRequest, 'packageRoot' | 'files'>,
): Promise<Published> {
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
  return publish(linked, {
    ...request,
    packageRoot: packageRoot(),
    files: (pages) => [
      ...[...metricFiles(linked, context)].map(([address, content]) => ({ address, content })),
      ...siteFiles(linked, { root, packageRoot: packageRoot(), basePath, pages }),
      ...images.copies().map(({ address, from }) => ({ address, content: { copyOf: from } })),
      ...(diagrams?.files() ?? []),
    ],
  });
}
