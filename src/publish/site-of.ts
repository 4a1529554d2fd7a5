import { aroundIn } from '../../site/around.ts';
import type { Site } from '../../site/page.ts';
import type { Recall } from '../knowledge/recall.ts';
import type { KnowledgeBase } from '../knowledge/types.ts';
import type { AssetAddresses } from './assets.ts';

interface SiteRequest {
  readonly basePath: string;
  readonly search: boolean;
  /** Present where the site of the same book is made again and again. */
  readonly recall?: Recall;
}

/** The site of a book, served under a path with a slash at both ends; `search` says whether it has a search index. */
export function siteOf(kb: KnowledgeBase, { basePath, search, recall }: SiteRequest, assets: AssetAddresses): Site {
  const href = (address: string) => basePath + address;
  return {
    ...aroundIn(kb, recall),
    kb,
    searchable: search,
    href,
    asset(name) {
      const address = assets.get(name);
      if (address === undefined) throw new Error(`There is no asset ${name}`);
      return href(address);
    },
    whole: (incident) => incident,
  };
}
