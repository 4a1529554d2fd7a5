import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CannotRun } from '../cannot-run.ts';

/**
 * Writes a file that does not exist yet, with the folders above it, and says whether it did: what exists is never touched.
 * Throws {@link CannotRun} where it cannot be written.
 */
export async function writeNew(path: string, text: string, shown: string): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new CannotRun(`Cannot write ${shown}: ${(error as Error).message}`);
  }
}
