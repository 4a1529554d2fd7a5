import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SiteFile, writeFiles } from './files.ts';

/** Links to assets from the root of the site, by name: the content's hash stands in the name, so caches never lie. */
export type AssetAddresses = ReadonlyMap<string, string>;

/** A stylesheet, a script or another file of the program's own. */
export interface Asset extends SiteFile {
  /** As pages ask for it, such as `site.css`. */
  readonly name: string;
}

/** The stylesheet and the scripts in the compiled package's `dist/site`. Throws where they are missing. */
export async function findAssets(compiledSite: string): Promise<readonly Asset[]> {
  const assets: Asset[] = [];
  for (const folder of ['styles', 'client']) {
    for (const name of (await readdir(join(compiledSite, folder))).sort()) {
      const copyOf = join(compiledSite, folder, name);
      const hash = createHash('sha256')
        .update(await readFile(copyOf))
        .digest('hex')
        .slice(0, 10);
      assets.push({ name, address: `assets/${name.replace(/(\.\w+)$/, `-${hash}$1`)}`, content: { copyOf } });
    }
  }
  return assets;
}

/** The addresses of assets by their names. */
export function addressesOf(assets: readonly Asset[]): AssetAddresses {
  return new Map(assets.map(({ name, address }) => [name, address]));
}

/** Copies the assets of the compiled package into the site. Throws where they are missing. */
export async function copyAssets(compiledSite: string, outDir: string): Promise<AssetAddresses> {
  const assets = await findAssets(compiledSite);
  writeFiles(assets, outDir);
  return addressesOf(assets);
}
