/** Folders for what a command writes aside: gone when it ends, also where it is interrupted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kill, pid } from 'node:process';

const DAY = 86_400_000;
const ours = /^incidentbook-(?:data|pages|search)-(\d+)-/;
const held = new Set<string>();

/** Makes an empty folder in the system's folder for such, after those of programs that were killed a day ago or longer are removed. */
export async function makeScratch(purpose: 'data' | 'pages' | 'search'): Promise<string> {
  await removeLost();
  return newScratch(join(tmpdir(), `incidentbook-${purpose}-${pid}-`));
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

/** Removes every folder that is held, at once: for a program that ends before those who made them can do so. */
export function removeAllScratch(): void {
  for (const folder of held) {
    try {
      // A thread or Pagefind may still be writing into it.
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    } catch {
      // The program ends, and another one removes it later.
    }
  }
  held.clear();
}

/**
 * A clock may jump, so what a program holds that still runs stays, whatever its age. A machine may know too little of the programs
 * that run on another one or in a container, and no build takes a day.
 */
async function removeLost(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const holder = ours.exec(name)?.[1];
    if (holder === undefined || isRunning(Number(holder))) continue;
    const folder = join(tmpdir(), name);
    // It may be somebody else's, or be removed at this moment.
    const { mtimeMs } = (await stat(folder).catch(() => undefined)) ?? {};
    if (mtimeMs !== undefined && Date.now() - mtimeMs > DAY)
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(program: number): boolean {
  try {
    return kill(program, 0);
  } catch (error) {
    // There may be one to which no signal may be sent.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
