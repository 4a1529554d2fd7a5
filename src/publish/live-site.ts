/** A site that is made on request: each page is drawn when somebody first asks for it, with the bytes that a build writes. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { menuOf, renderSheet } from '../../site/document.tsx';
import { pages } from '../../site/index.ts';
import { guideAddress, incidentAddress } from '../../site/lookup.ts';
import type { Page, Sheet } from '../../site/page.ts';
import type { Recall } from '../knowledge/recall.ts';
import type { Incident, KnowledgeBase } from '../knowledge/types.ts';
import { type Asset, addressesOf } from './assets.ts';
import type { FileGroup, SiteFile } from './files.ts';
import type { ServedFile, ServedSite } from './server.ts';
import { siteOf } from './site-of.ts';

/** A site that is made on request. */
export interface LiveSite extends ServedSite {
  /** Addresses of the pages that are searched, in the order of the book. */
  readonly searched: readonly string[];
  /** Addresses of the guides, which are searched too. */
  readonly guides: readonly string[];
}

/** The name of the page that stands at an address: begun empty, and written as addresses are asked for. */
export type KnownPages = Map<string, string>;

export interface LiveSiteRequest {
  /** The path under which the site is served, with a slash at both ends. */
  readonly basePath: string;
  /** Whether pages say that they can be searched. */
  readonly search: boolean;
  readonly assets: readonly Asset[];
  /** An incident with the whole body of its review, where the book does not hold it. */
  readonly whole: (incident: Incident) => Incident;
  /** The team's own pages, behind ours in the menu. */
  readonly ownPages: readonly Page[];
  /** What lies beside the pages, whose addresses are handed in. */
  readonly groups: (pages: () => readonly string[]) => readonly FileGroup[];
  /** Which page stood at an address before, to look there first: one for all sites of a book. */
  readonly known: KnownPages;
  /** One for all sites of a book, too. */
  readonly recall: Recall;
}

/** Whoever asks for more pages of one book, as search asks for all, finds them faster in a list. */
const mostLookedFor = 20;

/** Makes the site of a book on request. */
export function createLiveSite(kb: KnowledgeBase, request: LiveSiteRequest): LiveSite {
  const { assets, known } = request;
  const shown = [...pages, ...request.ownPages];
  const site = { ...siteOf(kb, request, addressesOf(assets)), whole: request.whole };
  const sheets = new Map<Page, ReadonlyMap<string, Sheet>>();
  const groups = [...shown.map((page) => filesOf(page, kb)), ...request.groups(() => addressesIn(shown))];
  const files = new Map<FileGroup, Promise<ReadonlyMap<string, SiteFile>>>();
  let menu: ReturnType<typeof menuOf> | undefined;
  let lookedFor = 0;

  function sheetsOf(page: Page): ReadonlyMap<string, Sheet> {
    const found = sheets.get(page) ?? new Map(page.sheets(kb).map((sheet) => [sheet.address, sheet]));
    sheets.set(page, found);
    return found;
  }

  function addressesIn(all: readonly Page[]): readonly string[] {
    return all.flatMap((page) => [...sheetsOf(page).keys()]);
  }

  /** Where a page stood there before it most probably still does, and the others of its kind need not be made for one. */
  function sheetAt(address: string): { readonly page: Page; readonly sheet: Sheet } | undefined {
    const before = shown.find(({ name }) => name === known.get(address));
    if (before && !sheets.has(before) && lookedFor < mostLookedFor) {
      lookedFor += 1;
      const sheet = before.sheetAt?.(kb, address);
      if (sheet) return { page: before, sheet };
    }
    for (const page of before ? [before, ...shown] : shown) {
      const sheet = sheetsOf(page).get(address);
      if (sheet) return { page, sheet };
    }
    return undefined;
  }

  async function pageAt(address: string): Promise<ServedFile | undefined> {
    const { page, sheet } = sheetAt(address) ?? {};
    if (!page || !sheet) return undefined;
    known.set(address, page.name);
    menu ??= menuOf(kb, shown);
    const sizes = page.showsSizes ? await sizesOf(groups, groupFiles) : undefined;
    return { content: renderSheet(page, sheet, sizes ? { ...site, sizes } : site, menu) };
  }

  async function assetAt(address: string): Promise<ServedFile | undefined> {
    const asset = assets.find((each) => each.address === address);
    // The content's hash stands in its name.
    return asset && { content: await contentOf(asset), lasts: true };
  }

  function groupFiles(group: FileGroup): Promise<ReadonlyMap<string, SiteFile>> {
    const asked =
      files.get(group) ??
      Promise.resolve(group.files()).then((list) => new Map(list.map((file) => [file.address, file])));
    if (!group.grows) files.set(group, asked);
    return asked;
  }

  async function beside(address: string): Promise<ServedFile | undefined> {
    for (const group of groups) {
      const file = group.mayHold(address) ? (await groupFiles(group)).get(address) : undefined;
      if (file) return { content: await contentOf(file) };
    }
    return undefined;
  }

  return {
    searched: kb.incidents.map(incidentAddress),
    guides: kb.guides.pages.map(guideAddress),
    fileAt: async (address) => (await assetAt(address)) ?? (await pageAt(address)) ?? beside(address),
  };
}

function filesOf(page: Page, kb: KnowledgeBase): FileGroup {
  return { mayHold: (address) => address.endsWith('.json'), files: () => page.files(kb) };
}

/** Sizes of files: what is not on the disk is made when its size is asked for. */
async function sizesOf(
  groups: readonly FileGroup[],
  filesIn: (group: FileGroup) => Promise<ReadonlyMap<string, SiteFile>>,
): Promise<Pick<ReadonlyMap<string, number>, 'get' | 'has'>> {
  const all = new Map<string, SiteFile>();
  for (const group of groups) for (const [address, file] of await filesIn(group)) all.set(address, file);
  return {
    has: (address) => all.has(address),
    get(address) {
      const content = all.get(address)?.content;
      if (content === undefined) return undefined;
      if (typeof content === 'object') return statSync(content.copyOf).size;
      return Buffer.byteLength(typeof content === 'string' ? content : content());
    },
  };
}

async function contentOf({ content }: SiteFile): Promise<string | Uint8Array> {
  if (typeof content === 'object') return readFile(content.copyOf);
  return typeof content === 'string' ? content : content();
}
