import { randomBytes } from 'node:crypto';
import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CannotRun } from '../cannot-run.ts';

/**
 * Writes a text file whole or not at all: into a file beside it that then takes its name. A link stays a link, and the
 * file keeps its mode. `expected` is the text that was read: where the file holds anything else by now, it is left
 * alone. Throws {@link CannotRun} then, and where it cannot be written.
 */
export async function writeWhole(path: string, text: string, shown: string, expected?: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  // A name that is nearly too long has no room for more.
  const beside = join(dirname(target), `.${basename(target).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const mode = (await stat(target).catch(() => undefined))?.mode;
    await writeFile(beside, text, { flag: 'wx' });
    if (mode !== undefined) await chmod(beside, mode);
    if (expected !== undefined && !(await readFile(target)).equals(Buffer.from(expected))) {
      throw new CannotRun(`${shown} was changed in the meantime, or is not UTF-8: it was left alone. Run again.`);
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`Cannot write ${shown}: ${(error as Error).message}`);
  }
}
