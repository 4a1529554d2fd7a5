import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { LineIndex } from '../review/lines.ts';
import { anchorsOf, targetOf } from '../review/links.ts';
import { parseBody } from '../review/parse-body.ts';
import { type NotShown, whyNotShown } from '../review/shown-image.ts';
import type { BookEntry } from '../rules/rule.ts';
import type { PointedAt, Surroundings } from '../rules/surroundings.ts';
import { readReviewText } from './read-text.ts';

/**
 * Looks for every file to which those reviews point that are asked about, reads the headings of those that are Markdown and
 * pointed into, and asks of images whether the site shows them. Where something is missing, the names that could be meant are
 * gathered from the folder in which it was looked for.
 */
export async function readLinkedFiles(
  root: string,
  entries: readonly BookEntry[],
  asked: readonly BookEntry[] = entries,
): Promise<Pick<Surroundings, 'files' | 'names'>> {
  const files = new Map<string, PointedAt>();
  const names = new Set<string>();
  const pointed = pointedAt(asked);
  const own = new Map(pointed.size === 0 ? [] : entries.map((entry) => [entry.path, entry]));
  for (const [path, wanted] of pointed) {
    const review = own.get(path);
    if (review) {
      files.set(path, new OwnReview(review));
      continue;
    }
    const isThere = (await stat(join(root, path)).catch(() => undefined)) !== undefined;
    if (!isThere) for (const name of [...own.keys(), ...(await namesBeside(root, path))]) names.add(name);
    const anchors = isThere && wanted.anchors && path.endsWith('.md') ? await anchorsIn(root, path) : undefined;
    const notShown = isThere && wanted.image ? await whyNotShownAt(root, path) : undefined;
    files.set(path, { isThere, ...(anchors ? { anchors } : {}), ...(notShown ? { notShown } : {}) });
  }
  return { files, names: [...names] };
}

/** There is one for each review of a book, and few are pointed at. */
class OwnReview implements PointedAt {
  readonly isThere = true;
  readonly #entry: BookEntry;

  constructor(entry: BookEntry) {
    this.#entry = entry;
  }

  get anchors() {
    return this.#entry.anchors;
  }
}

/** What is wanted of a file to which something points: that it is there, and its headings, or that it can be shown. */
interface Wanted {
  readonly anchors: boolean;
  readonly image: boolean;
}

/** Paths to which something points, and what is wanted there. */
function pointedAt(entries: readonly BookEntry[]): Map<string, Wanted> {
  const all = new Map<string, Wanted>();
  const want = (path: string, { anchors, image }: Wanted) => {
    const before = all.get(path);
    all.set(path, { anchors: anchors || before?.anchors === true, image: image || before?.image === true });
  };
  for (const { review, links } of entries) {
    for (const { kind, url } of links) {
      const target = targetOf(url, review.path);
      if (target) want(target.path, { anchors: target.anchor !== undefined, image: kind === 'image' });
    }
    for (const { path } of review.meta.runbooks ?? [])
      if (targetOf(`/${path}`, '')?.path === path) want(path, { anchors: false, image: false });
  }
  return all;
}

/** Only drawings are read: of other images the name says it. */
async function whyNotShownAt(root: string, path: string): Promise<NotShown | undefined> {
  const content = /\.svg$/i.test(path) ? await readFile(join(root, path)).catch(() => undefined) : new Uint8Array();
  return content && whyNotShown(path, content);
}

async function anchorsIn(root: string, path: string): Promise<string[]> {
  const text = await readReviewText(join(root, path), path);
  return anchorsOf(parseBody(text, 0, new LineIndex(text)).tree);
}

/** Paths of the files in the folder of a path, from the root; none where there is no such folder. */
async function namesBeside(root: string, path: string): Promise<string[]> {
  const folder = dirname(path);
  const found = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  return found.filter((file) => file.isFile()).map((file) => posix.join(folder, file.name));
}
