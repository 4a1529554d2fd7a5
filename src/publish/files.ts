import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of the site beside its pages: its content, or the absolute path of the file that it is a copy of. */
export interface SiteFile {
  /** From the root of the site. */
  readonly address: string;
  readonly content: string | { readonly copyOf: string };
}

/** Writes files into the site's folder, one after the other, and gives their sizes in bytes. Throws what the disk throws. */
export async function writeFiles(files: readonly SiteFile[], outDir: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for (const { address, content } of files) {
    const path = join(outDir, address);
    await mkdir(dirname(path), { recursive: true });
    if (typeof content === 'string') await writeFile(path, content);
    else await copyFile(content.copyOf, path);
    sizes.set(address, typeof content === 'string' ? Buffer.byteLength(content) : (await stat(path)).size);
  }
  return sizes;
}
