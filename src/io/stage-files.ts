/** Files that appear together: each is written aside, and takes its name only when all are complete. */
import { closeSync, existsSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { newScratch, removeScratch } from '../scratch.ts';
import { readTextIfThere } from './read-text.ts';

/** A file that was written. */
export interface WrittenFile {
  /** POSIX path inside the folder. */
  readonly path: string;
  readonly bytes: number;
}

export interface Staging {
  /** The absolute path of the folder in which files lie until they take their names. */
  readonly aside: string;
  open(name: string): { write(content: string | Uint8Array): void; close(): void };
  /** The absolute path at which an engine may write a file by itself. */
  pathOf(name: string): string;
  /** The files written so far, in the order of their names. */
  written(): Promise<WrittenFile[]>;
  /** Gives every file its name, after those in `outdated` are removed; `index` comes last. */
  commit(outdated: readonly string[], index: { readonly name: string; readonly text: string }): Promise<void>;
  /** Leaves the folder as it was. */
  discard(): Promise<void>;
}

/** Begins to write files into a folder, which is made where there is none. Throws {@link CannotRun} where it cannot be. */
export async function stageFiles(folder: string, shown: string): Promise<Staging> {
  const isNew = !existsSync(folder);
  const aside = await makeAside(folder, shown);
  const names = new Set<string>();
  const open = new Set<number>();

  function pathOf(name: string): string {
    const path = join(aside, name);
    mkdirSync(dirname(path), { recursive: true });
    names.add(name);
    return path;
  }

  function openFile(name: string) {
    const file = openSync(pathOf(name), 'wx');
    open.add(file);
    return {
      write: (content: string | Uint8Array) =>
        writeAll(file, typeof content === 'string' ? Buffer.from(content) : content),
      close() {
        open.delete(file);
        closeSync(file);
      },
    };
  }

  return {
    aside,
    pathOf,
    open: openFile,
    async written() {
      const files = [...names].sort().map(async (path) => ({ path, bytes: (await stat(join(aside, path))).size }));
      return Promise.all(files);
    },
    async commit(outdated, index) {
      for (const name of outdated) {
        const path = resolve(folder, name);
        if (path.startsWith(folder + sep)) await removeFile(path, folder);
      }
      openFile(index.name).write(index.text);
      for (const file of open) closeSync(file);
      open.clear();
      for (const name of [...[...names].filter((each) => each !== index.name), index.name]) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await rename(join(aside, name), join(folder, name));
      }
      await removeScratch(aside);
    },
    async discard() {
      for (const file of open) closeSync(file);
      open.clear();
      await removeScratch(aside);
      if (isNew) await rmdir(folder).catch(() => undefined);
    },
  };
}

/** The text of a file that an earlier run left in the folder; undefined where there is none. */
export function readEarlier(folder: string, name: string): Promise<string | undefined> {
  return readTextIfThere(join(folder, name), name);
}

async function makeAside(folder: string, shown: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    return newScratch(join(folder, '.writing-'));
  } catch (error) {
    throw new CannotRun(`Cannot write to ${shown}: ${(error as Error).message}`);
  }
}

/** A write may take a part only. */
function writeAll(file: number, content: Uint8Array): void {
  for (let done = 0; done < content.length; ) done += writeSync(file, content, done);
}

/** Folders that are left empty go too, up to the one that was named. */
async function removeFile(path: string, folder: string): Promise<void> {
  await rm(path, { force: true });
  for (let parent = dirname(path); parent !== folder; parent = dirname(parent)) {
    try {
      await rmdir(parent);
    } catch {
      return;
    }
  }
}
