import { collectImages } from '../io/images.ts';
import { packageRoot } from '../io/package-root.ts';
import { withSiteLinks } from '../knowledge/site-links.ts';
import type { Book } from '../pipeline.ts';
import { type Published, type PublishRequest, publish } from '../publish/publish.ts';
import { siteFiles } from './site-files.ts';

/** Publishes a book with all that belongs to its site: pages, images, feeds, calendar and data. */
export function publishBook(
  { checked, kb }: Book,
  request: Omit<PublishRequest, 'packageRoot' | 'files'>,
): Promise<Published> {
  const { root } = checked.project;
  const { basePath } = request;
  const images = collectImages(root);
  const linked = withSiteLinks(kb, { basePath, imageAt: images.imageAt });
  return publish(linked, {
    ...request,
    packageRoot: packageRoot(),
    files: (pages) => [
      ...siteFiles(linked, { root, packageRoot: packageRoot(), basePath, pages }),
      ...images.copies().map(({ address, from }) => ({ address, content: { copyOf: from } })),
    ],
  });
}
