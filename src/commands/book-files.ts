/** What lies beside the pages of a book's site, in groups: a build writes all of them, `serve` those that are asked for. */
import { metricFiles } from '../exports/metrics/files.ts';
import type { Images } from '../io/images.ts';
import { packageRoot } from '../io/package-root.ts';
import type { KnowledgeBase } from '../knowledge/types.ts';
import type { Book } from '../pipeline.ts';
import type { Diagrams } from '../publish/diagrams.ts';
import type { FileGroup } from '../publish/files.ts';
import type { SiteData } from './site-data.ts';
import { siteFiles } from './site-files.ts';

interface Around {
  /** The book with the addresses of its site. */
  readonly linked: KnowledgeBase;
  readonly basePath: string;
  readonly images: Images;
  readonly diagrams: Diagrams | undefined;
  /** Its tables and records, made when they are asked for. */
  readonly data: () => SiteData | Promise<SiteData>;
  /** Addresses of all pages. */
  readonly pages: () => readonly string[];
}

/** The files of a book's site in groups, in the order in which they are written; those beside the page of each incident are none of them. */
export function bookFiles({ context }: Book, around: Around): readonly FileGroup[] {
  const { linked, basePath, images, diagrams, data, pages } = around;
  return [
    {
      mayHold: (address) =>
        /^data\/(?:csv\/|parquet\/|incidents\.sqlite$|reviews\.jsonl$|columns\.json$)/.test(address),
      files: async () => (await data()).files(),
    },
    {
      mayHold: (address) => address.startsWith('metrics/'),
      files: () => [...metricFiles(linked, context)].map(([address, content]) => ({ address, content })),
    },
    {
      mayHold: () => true,
      files: () => siteFiles(linked, { packageRoot: packageRoot(), basePath, pages }),
    },
    {
      mayHold: (address) => address.startsWith('images/'),
      grows: true,
      files: () => [
        ...images.copies().map(({ address, from }) => ({ address, content: { copyOf: from } })),
        ...(diagrams?.files() ?? []),
      ],
    },
  ];
}
