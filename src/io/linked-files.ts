import { readdir, stat } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { LineIndex } from '../review/lines.ts';
import { anchorsOf, targetOf } from '../review/links.ts';
import { parseBody } from '../review/parse-body.ts';
import type { BookEntry } from '../rules/rule.ts';
import type { PointedAt, Surroundings } from '../rules/surroundings.ts';
import { readReviewText } from './read-text.ts';

/**
 * Looks for every file to which those reviews point that are asked about, and reads the headings of those that are Markdown and pointed into. Where
 * something is missing, the names that could be meant are gathered from the folder in which it was looked for.
 */
export async function readLinkedFiles(
  root: string,
  entries: readonly BookEntry[],
  asked: readonly BookEntry[] = entries,
): Promise<Pick<Surroundings, 'files' | 'names'>> {
  const files = new Map<string, PointedAt>(
    entries.map((entry) => [
      entry.path,
      {
        isThere: true,
        get anchors() {
          return entry.anchors;
        },
      },
    ]),
  );
  const names = new Set<string>(files.keys());
  for (const [path, wantsAnchors] of pointedAt(asked)) {
    if (files.has(path)) continue;
    const isThere = (await stat(join(root, path)).catch(() => undefined)) !== undefined;
    if (!isThere) for (const name of await namesBeside(root, path)) names.add(name);
    const anchors = isThere && wantsAnchors && path.endsWith('.md') ? await anchorsIn(root, path) : undefined;
    files.set(path, { isThere, ...(anchors ? { anchors } : {}) });
  }
  return { files, names: [...names] };
}

/** Paths to which something points, and whether something points at a heading in them. */
function pointedAt(entries: readonly BookEntry[]): Map<string, boolean> {
  const wanted = new Map<string, boolean>();
  for (const { review, links } of entries) {
    for (const { url } of links) {
      const target = targetOf(url, review.path);
      if (target) wanted.set(target.path, (wanted.get(target.path) ?? false) || target.anchor !== undefined);
    }
    for (const { path } of review.meta.runbooks ?? []) {
      const target = targetOf(`/${path}`, '');
      if (target?.path === path && !wanted.has(path)) wanted.set(path, false);
    }
  }
  return wanted;
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
