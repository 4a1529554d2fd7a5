import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes texts into a folder, each at its address, and makes the folders that it needs. */
export async function writeFiles(files: ReadonlyMap<string, string>, folder: string): Promise<void> {
  for (const [address, content] of files) {
    const path = join(folder, address);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}
