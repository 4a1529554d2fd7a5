import { type Stats, statSync } from 'node:fs';

/** What changes whenever a file is written, unless it is written twice in one tick of its clock. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** The stamp of the file at a path; undefined where there is none. */
export function stampAt(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && stampOf(stats);
}
