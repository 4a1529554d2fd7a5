import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of the site beside its pages. */
export interface SiteFile {
  /** From the root of the site. */
  readonly address: string;
  /** What stands in it, the way to make that, or the absolute path of the file that it is a copy of. */
  readonly content: string | (() => string) | { readonly copyOf: string };
}

/** Files that are made in one go, for whoever wants a single one of them. */
export interface FileGroup {
  /** Whether a file at this address would be one of them; nothing is made to find that out. */
  mayHold(address: string): boolean;
  /** Whether more of them come while pages are drawn. */
  readonly grows?: boolean;
  files(): readonly SiteFile[] | Promise<readonly SiteFile[]>;
}

/** Writes files into the site's folder, one after the other, and gives their sizes in bytes. Throws what the disk throws. */
export async function writeFiles(files: readonly SiteFile[], outDir: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const { address, content } of files) {
    const path = join(outDir, address);
    await mkdir(dirname(path), { recursive: true });
    if (typeof content === 'object') {
      // Its bytes alone: whoever made it may have kept it from everybody else.
      const bytes = await readFile(content.copyOf);
      await writeFile(path, bytes);
      sizes.set(address, bytes.length);
    } else {
      const text = typeof content === 'string' ? content : content();
      await writeFile(path, text);
      sizes.set(address, Buffer.byteLength(text));
    }
  }
  return sizes;
}
