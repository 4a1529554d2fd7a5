import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of its own with these files in it, by their paths; whoever makes it removes it. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'incidentbook-')));
  writeInto(root, files);
  return root;
}

/** Writes files by their paths from a folder, which is made where it is missing. */
export function writeInto(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Removes a folder with all that is in it; nothing where there is none. */
export function removeFolder(root: string | undefined): void {
  if (root !== undefined) rmSync(root, { recursive: true, force: true });
}
