import { afterEach, beforeEach, vi } from 'vitest';
import { makeFolder, removeFolder } from './hostile/a-folder.ts';

/** Gives every test of a file a folder of its own in the place of the system's for what is written aside; tells its path. */
export function ownSystemFolder(): () => string {
  let folder: string;
  beforeEach(() => {
    folder = makeFolder({});
    for (const name of ['TMPDIR', 'TMP', 'TEMP']) vi.stubEnv(name, folder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    removeFolder(folder);
  });
  return () => folder;
}
