import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join, sep } from 'node:path';
import { pathAtHome } from '../review/adopt.ts';
import { whyNotShown } from '../review/shown-image.ts';

/** A file to copy into the site. */
export interface ImageCopy {
  /** From the root of the site. */
  readonly address: string;
  /** Absolute path. */
  readonly from: string;
}

/** The images of a project that a site needs. */
export interface Images {
  /** The address on the site of an image by its path from the root; undefined where there is none that may be shown. */
  imageAt(path: string): string | undefined;
  /** All images that were asked for. */
  copies(): readonly ImageCopy[];
}

/**
 * Collects images under a root (absolute path), and under other books by their paths from it. Nothing outside of the
 * book to which a path belongs is reached, not by a link either.
 */
export function collectImages(root: string, books: readonly string[] = []): Images {
  const homes = [...books].sort((a, b) => b.length - a.length);
  const found = new Map<string, ImageCopy | undefined>();
  return {
    imageAt(path) {
      if (!found.has(path)) {
        const home = homes.find((each) => path.startsWith(`${each}/`)) ?? '';
        found.set(path, find(join(root, home), pathAtHome(path, { path: home })));
      }
      return found.get(path)?.address;
    },
    copies: () => [...found.values()].flatMap((copy) => copy ?? []),
  };
}

function find(root: string, path: string): ImageCopy | undefined {
  try {
    const from = realpathSync(join(root, path));
    if (!from.startsWith(realpathSync(root) + sep) || !statSync(from).isFile()) return undefined;
    const content = readFileSync(from);
    if (whyNotShown(path, content)) return undefined;
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const kind = extname(path);
    const name = basename(path, kind).replace(/[^\w-]+/g, '-');
    return { address: `images/${name}-${hash}${kind.toLowerCase()}`, from };
  } catch {
    // Whether the image should be there is a matter of the check.
    return undefined;
  }
}
