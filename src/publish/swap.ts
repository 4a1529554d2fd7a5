/** Replaces a folder whole: readers see the old site or the new one, never a mixture and never a half. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { holdScratch, removeScratch, removeScratchNow } from '../scratch.ts';

/** Tells a site of ours from anything else that a folder may hold. */
const marker = '.incidentbook-site';
const markerText = 'This folder is written by incidentbook build, which replaces it as a whole.\n';
const HOUR = 3_600_000;

/**
 * Lets `fill` write into a new folder beside `outDir`, and puts that in its place. Whatever `fill` throws leaves
 * the old folder as it was. Throws {@link CannotRun} where `outDir` holds something that is no site of ours.
 */
export async function replaceFolder(outDir: string, fill: (folder: string) => Promise<void>): Promise<void> {
  await refuseForeign(outDir);
  const parent = dirname(outDir);
  await mkdir(parent, { recursive: true });
  await restoreLost(outDir);
  await removeLeftovers(outDir);
  // Not by mkdtemp, whose folders nobody else may read: a site is served by somebody else more often than not.
  const fresh = join(parent, prefixOf(outDir) + randomBytes(6).toString('hex'));
  mkdirSync(holdScratch(fresh));
  try {
    await fill(fresh);
    await writeFile(join(fresh, marker), markerText);
    swap(fresh, outDir);
  } finally {
    await removeScratch(fresh);
  }
}

function swap(fresh: string, outDir: string): void {
  const old = holdScratch(`${fresh}.old`);
  // Both at once: whoever interrupts a build is heard before or after, and never left without a site.
  const hadOld = renameIfThere(outDir, old);
  try {
    renameSync(fresh, outDir);
  } catch (error) {
    if (hadOld) renameSync(old, outDir);
    throw error;
  }
  removeScratchNow(old);
}

async function refuseForeign(outDir: string): Promise<void> {
  let names: readonly string[];
  try {
    names = await readdir(outDir);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return;
    if (code === 'ENOTDIR') throw new CannotRun(`${outDir} is a file. Name a folder for the site with --out.`);
    throw error;
  }
  if (names.length === 0 || names.includes(marker)) return;
  throw new CannotRun(
    `${outDir} holds files that incidentbook did not write, so it is left alone. Name an empty or a new folder with --out.`,
  );
}

/** What an earlier run left behind when it was killed; a younger folder may belong to a run that still goes on. */
async function removeLeftovers(outDir: string): Promise<void> {
  const parent = dirname(outDir);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefixOf(outDir))) continue;
    const { mtimeMs } = await stat(join(parent, name));
    if (Date.now() - mtimeMs > HOUR) await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** A run that was killed between its two renames has taken the old site away: it comes back, should this run fail. */
async function restoreLost(outDir: string): Promise<void> {
  if ((await stat(outDir).catch(() => undefined)) !== undefined) return;
  const parent = dirname(outDir);
  const lost = (await readdir(parent)).find((name) => name.startsWith(prefixOf(outDir)) && name.endsWith('.old'));
  if (lost !== undefined) renameIfThere(join(parent, lost), outDir);
}

function renameIfThere(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function prefixOf(outDir: string): string {
  return `.${basename(outDir)}.building-`;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
