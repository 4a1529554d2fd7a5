import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, type KnownReview } from '../importers/markdown/plan-import.ts';
import { isRefusal, splitSource } from '../importers/markdown/source-parts.ts';
import { discoverReviews } from '../io/discover.ts';
import { readText } from '../io/read-text.ts';
import type { Project } from '../pipeline/open-project.ts';

/** The reviews that a book has: their ids are taken, and what was imported before is known by its body. */
export async function knownReviews({ root, settings }: Project): Promise<KnownReview[]> {
  const paths = (await discoverReviews(root, settings.reviews)) ?? [];
  const known: KnownReview[] = [];
  for (const path of paths) {
    const text = await readText(join(root, path), path);
    const parts = splitSource(text);
    if (isRefusal(parts)) {
      known.push({ path, bodyHash: hashOf(text) });
      continue;
    }
    const data = parts.front?.data ?? {};
    known.push({
      path,
      bodyHash: hashOf(text.slice(parts.bodyStart)),
      ...textAt('id', data['id']),
      ...textAt('from', data['x-imported-from']),
      ...textAt('hash', data['x-imported-hash']),
    });
  }
  return known;
}

/** Whether something lies at a path from the root already. */
export function isTakenIn(root: string): (path: string) => boolean {
  return (path) => existsSync(join(root, path));
}

function textAt<K extends string>(key: K, value: unknown): { [P in K]?: string } {
  return (typeof value === 'string' ? { [key]: value } : {}) as { [P in K]?: string };
}
