import type { Definition, Root } from 'mdast';
import { adoptedPath, pathAtHome } from './adopt.ts';
import { everyNode } from './every-node.ts';
import type { Place } from './place.ts';
import { placeOf } from './place-of.ts';
import { plainText } from './plain-text.ts';
import { createSlugger } from './slug.ts';

/** A link or an image in a body that points at something in the project: addresses with a scheme are none. */
export interface Link {
  readonly kind: 'link' | 'image';
  /** As written. */
  readonly url: string;
  readonly place: Place;
}

/** What a link points at. */
export interface LinkTarget {
  /** POSIX path from the root of the project; that of the file itself for `#heading`. */
  readonly path: string;
  /** Address of a heading, without the `#`. */
  readonly anchor?: string;
}

/** The relative links and images of a body, in reading order; a link by reference stands where it is used. */
export function linksOf(tree: Root): Link[] {
  const definitions = new Map<string, Definition>();
  for (const node of everyNode(tree)) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  const links: Link[] = [];
  for (const node of everyNode(tree)) {
    const url =
      node.type === 'link' || node.type === 'image'
        ? node.url
        : node.type === 'linkReference' || node.type === 'imageReference'
          ? definitions.get(node.identifier)?.url
          : undefined;
    if (url === undefined || !isInProject(url)) continue;
    links.push({ kind: node.type.startsWith('image') ? 'image' : 'link', url, place: placeOf(node) });
  }
  return links;
}

/** The addresses in a body at which a link can point: of its headings, and of HTML with an `id` or a `name`. */
export function anchorsOf(tree: Root): string[] {
  const anchors = new Set<string>();
  const slug = createSlugger();
  // On pages that show the title apart, a heading of the first level does not count.
  const slugBelowTitle = createSlugger();
  for (const node of everyNode(tree)) {
    if (node.type === 'heading') {
      const text = plainText(node);
      anchors.add(slug(text));
      if (node.depth > 1) anchors.add(slugBelowTitle(text));
    } else if (node.type === 'html') {
      for (const match of node.value.matchAll(/\b(?:id|name)\s*=\s*["']?([^"'\s>]+)/gi)) anchors.add(match[1] ?? '');
    }
  }
  return [...anchors];
}

/**
 * What a relative address in a file points at. Undefined where it leads out of the project or cannot be read. An address that begins with a slash counts from the root.
 * @param home path of the book to which the file belongs, where that is another one: its root is that of its links
 */
export function targetOf(url: string, from: string, home?: string): LinkTarget | undefined {
  if (home !== undefined) {
    const target = targetOf(url, pathAtHome(from, { path: home }));
    return target && { ...target, path: adoptedPath(target.path, { path: home }) };
  }
  const [, written = '', , anchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const names = written.startsWith('/') || written === '' ? [] : from.split('/').slice(0, -1);
  const [path, heading] = [decoded(written), decoded(anchor ?? '')];
  if (path === undefined || heading === undefined || path.includes('\\')) return undefined;
  for (const name of path.split('/')) {
    if (name === '..') {
      if (names.pop() === undefined) return undefined;
    } else if (name !== '' && name !== '.') names.push(name);
  }
  return { path: path === '' ? from : names.join('/'), ...(heading === '' ? {} : { anchor: heading }) };
}

/** The address of a path from the root in a file beside which it is shown. */
export function addressFrom(from: string, path: string): string {
  const [folders, names] = [from.split('/').slice(0, -1), path.split('/')];
  let shared = 0;
  while (shared < folders.length && folders[shared] === names[shared]) shared += 1;
  return [...folders.slice(shared).map(() => '..'), ...names.slice(shared)].join('/');
}

function isInProject(url: string): boolean {
  return url !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(url) && !url.startsWith('//');
}

/** An address without its escapes; undefined where they are none. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
