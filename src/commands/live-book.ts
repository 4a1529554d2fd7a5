import type { Recall } from '../knowledge/recall.ts';
import type { Book } from '../pipeline.ts';
import type { Asset } from '../publish/assets.ts';
import type { FileGroup } from '../publish/files.ts';
import { createLiveSite, type KnownPages, type LiveSite } from '../publish/live-site.ts';
import { bookFiles } from './book-files.ts';
import { linkBook } from './linked-book.ts';
import { type SiteData, writeSiteData } from './site-data.ts';
import { filesOfIncident } from './site-files.ts';

/** The site of a book, made on request. */
export interface LiveBook extends LiveSite {
  /** Takes away what was written aside for it. */
  remove(): Promise<void>;
}

export interface LiveBookRequest {
  readonly search: boolean;
  readonly recall: Recall;
  readonly assets: readonly Asset[];
  /** One for all sites of a book. */
  readonly known: KnownPages;
}

/** Makes the site of a book ready to be asked for; nothing of it is drawn or written before somebody does. */
export async function openLiveBook(book: Book, request: LiveBookRequest): Promise<LiveBook> {
  const basePath = '/';
  const around = { ...(await linkBook(book, basePath, request.recall)), basePath };
  let data: Promise<SiteData> | undefined;
  const written = () => {
    data ??= writeSiteData(around, { settings: book.checked.project.settings }).then((begun) => {
      for (const incident of around.linked.incidents) begun.add(around.told(incident));
      return begun;
    });
    return data;
  };
  const texts = { root: book.checked.project.root, texts: book.texts };
  const ofIncidents: FileGroup = {
    mayHold: (address) => address.startsWith('incidents/'),
    files: () =>
      around.linked.incidents.flatMap((incident) => filesOfIncident(incident, texts, () => around.told(incident))),
  };
  const site = createLiveSite(around.linked, {
    ...request,
    basePath,
    whole: around.whole,
    ownPages: book.checked.project.extensions.pages,
    groups: (pages) => [...bookFiles(book, { ...around, data: written, pages }), ofIncidents],
  });
  return {
    ...site,
    async remove() {
      await (await data)?.remove();
    },
  };
}
