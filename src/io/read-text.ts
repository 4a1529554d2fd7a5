import { closeSync, lstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { CannotRun } from '../cannot-run.ts';
import { maxReviewBytes } from '../review/limits.ts';
import { refuseWayOut } from './way-out.ts';

/** How large any other file may be: a register of a million incidents is. */
const maxFileBytes = 128 * 1024 * 1024;

/** Reads a file as UTF-8, its byte order mark kept; nothing where there is none. Throws {@link CannotRun} where it cannot be read. */
export async function readTextIfThere(path: string, shown = path): Promise<string | undefined> {
  try {
    if (sizeOf(path, shown) > maxFileBytes)
      throw new CannotRun(`Cannot read ${shown}: it is larger than ${maxFileBytes / 1024 ** 2} MiB`);
    // At once: what a promise brings along takes longer than to read a file of this kind.
    return decoded(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw cannotRead(error, shown);
  }
}

/** Reads a file as UTF-8. Throws {@link CannotRun} where it is not there or cannot be read. */
export async function readText(path: string, shown = path): Promise<string> {
  const text = await readTextIfThere(path, shown);
  if (text === undefined) throw new CannotRun(`Cannot read ${shown}: no such file`);
  return text;
}

/**
 * Reads a review or a runbook as UTF-8. Of a file beyond the limit of its size only as much is read as shows that it is.
 * Throws {@link CannotRun} where it is not there or cannot be read.
 */
export async function readReviewText(path: string, shown: string): Promise<string> {
  try {
    const size = sizeOf(path, shown);
    return size > maxReviewBytes ? decoded(await readStart(path, maxReviewBytes + 1)) : await readText(path, shown);
  } catch (error) {
    throw cannotRead(error, shown);
  }
}

/** The same at once, for whoever reads thousands of them: each costs a fraction of what a promise does. */
export function readReviewTextNow(path: string, shown: string): string {
  try {
    const size = sizeOf(path, shown);
    return size > maxReviewBytes ? decoded(readStartNow(path, maxReviewBytes + 1)) : readFileSync(path, 'utf8');
  } catch (error) {
    throw cannotRead(error, shown);
  }
}

/** The size of a file in bytes. A pipe or a device has none and might be read without an end; a link may lead out of the book. */
function sizeOf(path: string, shown: string): number {
  let stats = lstatSync(path);
  if (stats.isSymbolicLink()) {
    refuseWayOut(path, shown);
    stats = statSync(path);
  }
  if (stats.isFile()) return stats.size;
  throw new CannotRun(`Cannot read ${shown}: it is ${stats.isDirectory() ? 'a folder' : 'no file'}, expected a file`);
}

function readStartNow(path: string, bytes: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(bytes);
    return buffer.subarray(0, readSync(file, buffer, 0, bytes, 0));
  } finally {
    closeSync(file);
  }
}

/** The same at once, of a file that was read before and found within the limits. Throws {@link CannotRun} likewise. */
export function readTextNow(path: string, shown: string): string {
  try {
    return decoded(readFileSync(path));
  } catch (error) {
    throw cannotRead(error, shown);
  }
}

async function readStart(path: string, bytes: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function decoded(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}

/** Why a file or a folder cannot be read, by the name that is shown. */
export function cannotRead(error: unknown, shown: string): CannotRun {
  if (error instanceof CannotRun) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const why = code === 'EACCES' ? 'permission denied' : code === 'ENOENT' ? 'no such file' : message;
  return new CannotRun(`Cannot read ${shown}: ${why}`);
}
