import { readFile } from 'node:fs/promises';
import { CannotRun } from '../cannot-run.ts';

/** Reads a file as UTF-8, its byte order mark kept; nothing where there is none. Throws {@link CannotRun} where it cannot be read. */
export async function readTextIfThere(path: string, shown = path): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new CannotRun(`Cannot read ${shown}: ${code === 'EACCES' ? 'permission denied' : (error as Error).message}`);
  }
}

/** Reads a file as UTF-8. Throws {@link CannotRun} where it is not there or cannot be read. */
export async function readText(path: string, shown = path): Promise<string> {
  const text = await readTextIfThere(path, shown);
  if (text === undefined) throw new CannotRun(`Cannot read ${shown}: no such file`);
  return text;
}
