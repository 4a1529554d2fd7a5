/** From the knowledge base to a folder of files that any web server can serve. */
import { join } from 'node:path';
import { menuOf } from '../../site/document.tsx';
import { pages } from '../../site/index.ts';
import { incidentAddress } from '../../site/lookup.ts';
import type { Page } from '../../site/page.ts';
import type { Incident, KnowledgeBase } from '../knowledge/types.ts';
import { copyAssets } from './assets.ts';
import { type Frame, type PageSheet, writePages } from './eleventy.ts';
import { type FileGroup, type SiteFile, writeFiles } from './files.ts';
import { writeSearch } from './pagefind.ts';
import { siteOf } from './site-of.ts';
import { replaceFolder } from './swap.ts';

export interface PublishRequest {
  /** Absolute path of the folder that becomes the site. */
  readonly outDir: string;
  /** Absolute path of this package. */
  readonly packageRoot: string;
  /** The path under which the site is served, with a slash at both ends. */
  readonly basePath: string;
  /** Whether a search index is made. */
  readonly search: boolean;
  /** The team's own pages, behind ours in the menu. */
  readonly ownPages?: readonly Page[];
  /** An incident with the whole body of its review, where the book does not hold it. */
  readonly whole?: (incident: Incident) => Incident;
  /** What is written beside the page of an incident, which is handed in whole, in the order of the book. */
  readonly beside?: (incident: Incident) => readonly SiteFile[];
  /** What else is written beside the pages, whose addresses are handed in; made when all incidents are written. */
  readonly groups?: (pages: () => readonly string[]) => readonly FileGroup[];
  /** Looks through the folder before it becomes the site; `assets` are the addresses of the program's own files in it. */
  readonly inspect?: (folder: string, assets: ReadonlySet<string>) => Promise<void>;
  readonly onProgress?: (step: 'Writing pages' | 'Indexing' | 'Looking for leaks', done?: number, of?: number) => void;
}

export interface Published {
  /** HTML pages written. */
  readonly pages: number;
}

/**
 * Writes the site. The old one stays as it is until the new one stands whole, and where anything fails.
 * Throws {@link CannotRun} where `outDir` holds something else.
 */
export async function publish(
  kb: KnowledgeBase,
  request: PublishRequest,
  shown: readonly Page[] = [...pages, ...(request.ownPages ?? [])],
): Promise<Published> {
  const sheets = shown.flatMap((page) => page.sheets(kb).map((sheet) => ({ page, sheet })));
  const addresses = () => sheets.map(({ sheet }) => sheet.address);
  await replaceFolder(request.outDir, async (folder) => {
    const assets = await copyAssets(join(request.packageRoot, 'dist', 'site'), folder);
    const site = siteOf(kb, request, assets);
    const menu = menuOf(kb, shown);
    let done = 0;
    const onPage = () => {
      done += 1;
      request.onProgress?.('Writing pages', done, sheets.length);
    };
    await writeIncidents(sheets, { site, menu }, request, folder, onPage);
    const sizes = new Map<string, number>();
    const beside = request.groups?.(addresses) ?? [];
    const growing = beside.filter(({ grows }) => grows);
    const groups = [
      ...shown.map((page) => ({ files: () => page.files(kb) })),
      ...beside.filter((group) => !growing.includes(group)),
    ];
    // Before the pages that say how large they are.
    for (const group of groups)
      for (const [address, size] of await writeFiles(await group.files(), folder)) sizes.set(address, size);
    const others = sheets.filter(({ sheet }) => !sheet.about);
    await writePages(others, { site: { ...site, sizes }, menu }, folder, onPage);
    // Pictures of runbooks and guides are known once their pages are drawn.
    for (const group of growing) await writeFiles(await group.files(), folder);
    if (request.search && kb.incidents.length > 0) {
      request.onProgress?.('Indexing');
      await writeSearch(folder, kb.incidents.map(incidentAddress));
    }
    if (request.inspect) {
      request.onProgress?.('Looking for leaks');
      await request.inspect(folder, new Set(assets.values()));
    }
  });
  return { pages: sheets.length };
}

/** How many incidents are held whole at a time. */
const incidentsAtOnce = 100;

/** Writes all that shows the whole review of an incident, some incidents at a time. */
async function writeIncidents(
  sheets: readonly PageSheet[],
  { site, menu }: Frame,
  { whole = (incident) => incident, beside = () => [] }: PublishRequest,
  folder: string,
  onPage: () => void,
): Promise<void> {
  const about = new Map<Incident, PageSheet[]>(site.kb.incidents.map((incident) => [incident, []]));
  for (const each of sheets) if (each.sheet.about) about.get(each.sheet.about)?.push(each);
  const all = [...about];
  for (let from = 0; from < all.length; from += incidentsAtOnce) {
    const some = all.slice(from, from + incidentsAtOnce);
    const wholes = new Map(some.map(([incident]) => [incident, whole(incident)]));
    for (const incident of wholes.values()) await writeFiles(beside(incident), folder);
    const pages = some.flatMap(([, own]) => own);
    const around = { ...site, whole: (incident: Incident) => wholes.get(incident) ?? incident };
    await writePages(pages, { site: around, menu }, folder, onPage);
  }
}
