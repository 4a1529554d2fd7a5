import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join, sep } from 'node:path';
import { pathAtHome } from '../review/adopt.ts';

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

const kinds = new Set(['.avif', '.gif', '.jpeg', '.jpg', '.png', '.svg', '.webp']);

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
  const kind = extname(path).toLowerCase();
  if (!kinds.has(kind)) return undefined;
  try {
    const from = realpathSync(join(root, path));
    if (!from.startsWith(realpathSync(root) + sep) || !statSync(from).isFile()) return undefined;
    const content = readFileSync(from);
    if (kind === '.svg' && isActive(content)) return undefined;
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const name = basename(path, extname(path)).replace(/[^\w-]+/g, '-');
    return { address: `images/${name}-${hash}${kind}`, from };
  } catch {
    // Whether the image should be there is a matter of the check.
    return undefined;
  }
}

/**
 * Opened by itself, an SVG may run scripts in the name of the site: one that could is not shown. In another encoding than
 * UTF-8 browsers would read something else than we do, and a style sheet may turn it into any page.
 */
function isActive(svg: Uint8Array): boolean {
  const text = decodedUtf8(svg);
  if (
    text === undefined ||
    ['\0', '\u001B'].some((sign) => text.includes(sign)) ||
    !/^(?:[^>]*\bencoding\s*=\s*["']utf-8["']|(?![^>]*\bencoding\b))/i.test(text)
  )
    return true;
  const plain = text.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (all, hex, decimal) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
  return active.test(text) || active.test(plain) || running.test(plain.replace(/\s/g, ''));
}

/** Browsers pass over breaks in it. */
const running = /(?:java|vb)script:/i;

const active =
  /<\s*(?:[\w.-]+:)?(?:script|foreignObject|iframe|embed|object)\b|[\s"'/]on\w+\s*=|<!ENTITY|<\?xml-stylesheet|1999\/XSL\/Transform|1999\/xhtml|data:(?!image\/(?:png|jpeg|gif|webp|avif)[;,])/i;

function decodedUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
