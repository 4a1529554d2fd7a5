/** From the knowledge base to a folder of files that any web server can serve. */
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { menuOf } from '../../site/document.tsx';
import { pages } from '../../site/index.ts';
import { incidentAddress } from '../../site/lookup.ts';
import type { Page, Sheet, Site } from '../../site/page.ts';
import type { Incident, KnowledgeBase } from '../knowledge/types.ts';
import { copyAssets } from './assets.ts';
import { drawPages } from './draw-pages.ts';
import type { Frame, PageSheet } from './eleventy.ts';
import { type FileGroup, type IncidentFile, type SiteFile, writeFiles } from './files.ts';
import { type KeepRequest, type KeptPages, openKeptPages } from './kept-pages.ts';
import { openSearch, type SiteSearch } from './kept-search.ts';
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
  /** What is written beside the page of an incident, which is handed in with its whole review too, in the order of the book. */
  readonly beside?: (incident: Incident, review: Incident) => readonly IncidentFile[];
  /** Told when these are written, with the contents of those that stayed as an earlier build made them, by their addresses. */
  readonly onBeside?: (incident: Incident, review: Incident, stayed: ReadonlyMap<string, Buffer>) => void;
  /** What else is written beside the pages, whose addresses are handed in; made when all incidents are written. */
  readonly groups?: (pages: () => readonly string[]) => readonly FileGroup[];
  /** Where it is written down what pages were drawn from, so that those of an earlier build stay that would be the same again. */
  readonly keep?: KeepRequest;
  /** The same of the search index. */
  readonly keepSearch?: KeepRequest;
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
  const menu = menuOf(kb, shown);
  let kept: KeptPages | undefined;
  let index: SiteSearch | undefined;
  const { outDir, keepSearch } = request;
  await replaceFolder(outDir, async (folder) => {
    if (request.search && kb.incidents.length > 0) index = await openSearch(folder, { outDir, keep: keepSearch });
    try {
      const assets = await copyAssets(join(request.packageRoot, 'dist', 'site'), folder);
      const site = siteOf(kb, request, assets);
      const frame = [menu, site.book, request.basePath, [...assets]];
      kept = request.keep && openKeptPages(request.keep, { outDir, folder, frame }, site);
      await fill(folder, sheets, { kb, shown, request, index, kept, menu, site });
      if (request.inspect) {
        request.onProgress?.('Looking for leaks');
        await request.inspect(folder, new Set(assets.values()));
      }
    } finally {
      await index?.close();
    }
  });
  await kept?.save();
  await index?.save();
  return { pages: sheets.length };
}

interface Filling {
  readonly kb: KnowledgeBase;
  readonly shown: readonly Page[];
  readonly request: PublishRequest;
  readonly site: Site;
  readonly menu: Frame['menu'];
  readonly index: SiteSearch | undefined;
  readonly kept: KeptPages | undefined;
}

async function fill(folder: string, sheets: readonly PageSheet[], filling: Filling): Promise<void> {
  const { kb, shown, request, index, kept, menu, site } = filling;
  let done = 0;
  const onPage = () => {
    done += 1;
    request.onProgress?.('Writing pages', done, sheets.length);
  };
  await writeIncidents(sheets, { site, menu }, request, { folder, index, kept, onPage });
  const others = sheets.filter(({ sheet }) => !sheet.about);
  // What search looks through comes first, so that the index is made while everything else is.
  const searched = others.filter(({ page }) => page.searched);
  const guides = new Map<string, string>();
  await drawPages(searched, { site, menu, folder, kept }, ({ sheet }, html) => {
    guides.set(sheet.address, html.toString());
    onPage();
  });
  for (const { sheet } of searched) await index?.add(sheet.address, guides.get(sheet.address) ?? '');
  await index?.write();

  const sizes = new Map<string, number>();
  const beside = request.groups?.(() => sheets.map(({ sheet }) => sheet.address)) ?? [];
  const growing = beside.filter(({ grows }) => grows);
  const groups = [
    ...shown.map((page) => ({ files: () => page.files(kb) })),
    ...beside.filter((group) => !growing.includes(group)),
  ];
  // Before the pages that say how large they are.
  for (const group of groups)
    for (const [address, size] of writeFiles(await group.files(), folder)) sizes.set(address, size);
  const rest = others.filter(({ page }) => !page.searched);
  await drawPages(rest, { site: { ...site, sizes }, menu, folder, kept }, onPage);
  // Pictures of runbooks and guides are known once their pages are drawn.
  for (const group of growing) writeFiles(await group.files(), folder);
  if (index) {
    request.onProgress?.('Indexing');
    await index.written(kb.incidents.map(incidentAddress));
  }
}

/** How many incidents are held whole at a time. */
const incidentsAtOnce = 100;

/** Writes all that shows the whole review of an incident, some incidents at a time. */
async function writeIncidents(
  sheets: readonly PageSheet[],
  { site, menu }: Frame,
  { whole = (incident) => incident, beside = () => [], onBeside }: PublishRequest,
  { folder, index, kept, onPage }: Pick<Filling, 'index' | 'kept'> & { folder: string; onPage: () => void },
): Promise<void> {
  const about = new Map<Incident, PageSheet[]>(site.kb.incidents.map((incident) => [incident, []]));
  for (const each of sheets) if (each.sheet.about) about.get(each.sheet.about)?.push(each);
  const all = [...about];
  for (let from = 0; from < all.length; from += incidentsAtOnce) {
    const some = all.slice(from, from + incidentsAtOnce);
    const wholes = new Map(some.map(([incident]) => [incident, whole(incident)]));
    for (const [incident, review] of wholes)
      onBeside?.(incident, review, writeBeside(beside(incident, review), { review, folder, kept }));
    const pages = some.flatMap(([, own]) => own);
    // Whatever runs beside this gets its turn, where no page has to be drawn.
    await nextTurn();
    const around = { ...site, whole: (incident: Incident) => wholes.get(incident) ?? incident };
    const reviewOf = ({ about: incident }: Sheet) => incident && wholes.get(incident);
    const searched = new Map<string, string>();
    await drawPages(pages, { site: around, menu, folder, kept, reviewOf }, ({ page, sheet }, html) => {
      if (page.searched && index) searched.set(sheet.address, html.toString());
      onPage();
    });
    for (const { page, sheet } of pages)
      if (page.searched) await index?.add(sheet.address, searched.get(sheet.address) ?? '');
  }
}

/** Writes what lies beside the page of an incident, and gives the contents of the files that stayed as an earlier build made them. */
function writeBeside(
  files: readonly IncidentFile[],
  { review, folder, kept }: Pick<Filling, 'kept'> & { review: Incident; folder: string },
): ReadonlyMap<string, Buffer> {
  const stayed = new Map<string, Buffer>();
  const toWrite = files.flatMap(({ address, content, shows }): SiteFile[] => {
    const known = shows && kept?.takeFile(address, review, shows);
    if (known && 'taken' in known) {
      stayed.set(address, known.taken);
      return [];
    }
    const made = typeof content === 'function' ? content() : content;
    if (known && typeof made === 'string') known.keep(made);
    return [{ address, content: made }];
  });
  writeFiles(toWrite, folder);
  return stayed;
}
