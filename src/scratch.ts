/** Folders for what a command writes aside: gone when it ends, also where it is interrupted. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DAY = 86_400_000;
/** Of looking whether a thread or Pagefind still writes into what has just been removed, and between two looks. */
const TURNS = 10;
const PAUSE_MS = 20;
const ours = /^incidentbook-(?:data|pages|search)-/;
const held = new Set<string>();

/** Makes an empty folder in the system's folder for such, after those of programs that were killed a day ago or longer are removed. */
export async function makeScratch(purpose: 'data' | 'pages' | 'search'): Promise<string> {
  const made = newScratch(join(tmpdir(), `incidentbook-${purpose}-`));
  await removeLost((await stat(made)).mtimeMs);
  return made;
}

/** Makes a folder whose path begins like this and ends like no other's, held at once: no signal is heard between the two. */
export function newScratch(beginning: string): string {
  return holdScratch(mkdtempSync(beginning));
}

/** Has a folder removed by {@link removeAllScratch}, unless {@link removeScratch} did so before. */
export function holdScratch(folder: string): string {
  held.add(folder);
  return folder;
}

/** Removes a folder with all that is in it, if it is still there. */
export async function removeScratch(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  held.delete(folder);
}

/** The same at once, for whoever has nothing else to do meanwhile: it takes half as long. */
export function removeScratchNow(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  held.delete(folder);
}

/** Removes every folder that is held, at once: for a program that ends before those who made them can do so. */
export function removeAllScratch(): void {
  // A thread that is about to write makes its folder again; it fails where the folder goes afterwards.
  for (let turn = 0; turn < TURNS && [...held].some((folder) => turn === 0 || existsSync(folder)); turn += 1) {
    for (const folder of held) {
      try {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: PAUSE_MS });
      } catch {
        // The program ends, and another one removes it later.
      }
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
  held.clear();
}

/**
 * No build takes a day; a search that has been open for longer makes its index again where it finds none. What time it is says
 * the disk, which dated the folders: a program's clock may jump.
 */
async function removeLost(nowMs: number): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!ours.test(name)) continue;
    const folder = join(tmpdir(), name);
    // It may be somebody else's, or be removed at this moment.
    const { mtimeMs } = (await stat(folder).catch(() => undefined)) ?? {};
    if (mtimeMs !== undefined && nowMs - mtimeMs > DAY)
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
