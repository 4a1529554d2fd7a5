import { aroundIn } from '../../site/around.ts';
import type { Site } from '../../site/page.ts';
import type { KnowledgeBase } from '../knowledge/types.ts';
import type { AssetAddresses } from './assets.ts';

/** The site of a book, served under a path with a slash at both ends; `search` says whether it has a search index. */
export function siteOf(
  kb: KnowledgeBase,
  { basePath, search }: { readonly basePath: string; readonly search: boolean },
  assets: AssetAddresses,
): Site {
  const href = (address: string) => basePath + address;
  return {
    ...aroundIn(kb),
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
