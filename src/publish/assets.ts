import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Links to assets from the root of the site, by name: the content's hash stands in the name, so caches never lie. */
export type AssetAddresses = ReadonlyMap<string, string>;

/** Copies the stylesheet and the scripts from the compiled package's `dist/site` into the site. Throws where they are missing. */
export async function copyAssets(compiledSite: string, outDir: string): Promise<AssetAddresses> {
  await mkdir(join(outDir, 'assets'), { recursive: true });
  const addresses = new Map<string, string>();
  for (const folder of ['styles', 'client']) {
    for (const name of (await readdir(join(compiledSite, folder))).sort()) {
      const content = await readFile(join(compiledSite, folder, name));
      const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
      const address = `assets/${name.replace(/(\.\w+)$/, `-${hash}$1`)}`;
      await writeFile(join(outDir, address), content);
      addresses.set(name, address);
    }
  }
  return addresses;
}
