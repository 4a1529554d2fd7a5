import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import type { Source } from '../review/document.ts';
import type { Settings } from '../review/settings.ts';
import { configName, placeInConfig } from './config.ts';
import { discoverReviews } from './discover.ts';
import { readReviewText } from './read-text.ts';

/** The pages of a team's guides and the README of their folder, which is their front. */
export interface GuideSources {
  readonly front?: Source;
  readonly pages: readonly Source[];
}

/** Reads the guides where the settings name a folder of them. Throws {@link CannotRun} where there is no such folder. */
export async function readGuideFiles(root: string, { guides }: Pick<Settings, 'guides'>): Promise<GuideSources> {
  if (guides === undefined) return { pages: [] };
  const paths = await discoverReviews(root, guides);
  if (!paths) {
    const { line, column } = await placeInConfig(root, ['guides']);
    throw new CannotRun(`${configName}:${line}:${column}: Unexpected \`${guides}\`, expected a folder that there is`);
  }
  const read = async (path: string) => ({ path, text: await readReviewText(join(root, path), path) });
  const readme = (await readdir(join(root, guides))).find((name) => /^readme\.md$/i.test(name));
  const pages = await Promise.all(paths.map(read));
  return { ...(readme === undefined ? {} : { front: await read(`${guides}/${readme}`) }), pages };
}
