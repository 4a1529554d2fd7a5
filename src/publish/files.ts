import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Incident } from '../knowledge/types.ts';

/** A file of the site beside its pages. */
export interface SiteFile {
  /** From the root of the site. */
  readonly address: string;
  /** What stands in it, the way to make that, or the absolute path of the file that it is a copy of. */
  readonly content: string | (() => string) | { readonly copyOf: string };
}

/** A file beside the page of an incident. */
export interface IncidentFile extends SiteFile {
  /** What of the incident it is made of, and of nothing else, where it says so: that of an earlier build may stay then. */
  readonly shows?: readonly (keyof Incident)[];
}

/** Files that are made in one go, for whoever wants a single one of them. */
export interface FileGroup {
  /** Whether a file at this address would be one of them; nothing is made to find that out. */
  mayHold(address: string): boolean;
  /** Whether more of them come while pages are drawn. */
  readonly grows?: boolean;
  files(): readonly SiteFile[] | Promise<readonly SiteFile[]>;
}

/** Writes files into the site's folder and gives their sizes in bytes. Throws what the disk throws. */
export function writeFiles(files: readonly SiteFile[], outDir: string): Map<string, number> {
  const sizes = new Map<string, number>();
  const folders = new Set<string>();
  for (const { address, content } of files) {
    const path = join(outDir, address);
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    if (typeof content === 'object') {
      // Its bytes alone: whoever made it may have kept it from everybody else.
      const bytes = readFileSync(content.copyOf);
      writeFileSync(path, bytes);
      sizes.set(address, bytes.length);
    } else {
      const text = typeof content === 'string' ? content : content();
      writeFileSync(path, text);
      sizes.set(address, Buffer.byteLength(text));
    }
  }
  return sizes;
}
