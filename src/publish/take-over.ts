import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Gives a file of an earlier site a second name, where it holds what this hash is of; nothing stands there otherwise. */
export function takeOver(from: string, to: string, hash: string): boolean {
  return takenOver(from, to, hash) !== undefined;
}

/** The same, and the content of the file where it was taken. */
export function takenOver(from: string, to: string, hash: string): Buffer | undefined {
  try {
    linkOrCopy(from, to);
    // What is looked at is what was taken: another build may put its own file in the place of the old one at any time.
    const content = lstatSync(to).isFile() ? readFileSync(to) : undefined;
    if (content && hashOf(content) === hash) return content;
    rmSync(to);
  } catch {
    // It is made anew then.
    rmSync(to, { force: true });
  }
  return undefined;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Mostly its folder is not there yet; and some disks know no second name of a file.
    mkdirSync(dirname(to), { recursive: true });
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
  }
}

/** By which the content of a file is known again. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('base64');
}
