import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { cacheFolder } from './study-cache.ts';

/** A text that one run keeps for a later one. */
export interface KeptText {
  /** The text, where it was kept for the same; nothing where there is none or where it is damaged. */
  read(forWhat: string): string | undefined;
  /** Keeps a text in the place of the one before, whole or not at all. */
  write(forWhat: string, text: string): Promise<void>;
}

/** Folders, settings and versions take turns; more than a few are rare. */
const mostFiles = 4;
/** What a run that was killed has left behind. */
const abandonedMs = 3_600_000;

/** The text in a file of the cache of a book; of files with the same ending only those stay that were written last. */
export function keptText(root: string, name: string): KeptText {
  const file = join(root, cacheFolder, name);
  return {
    read(forWhat) {
      try {
        const whole = readFileSync(file, 'utf8');
        const headEnds = whole.indexOf('\n');
        const text = whole.slice(headEnds + 1);
        return whole.slice(0, headEnds) === headOf(forWhat, text) ? text : undefined;
      } catch {
        // What cannot be read is not there.
        return undefined;
      }
    },
    async write(forWhat, text) {
      // A file beside it takes its name when it is whole, so that runs at the same time never see half of one.
      const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(join(dirname(dirname(file)), '.gitignore'), '*\n');
        await writeFile(beside, `${headOf(forWhat, text)}\n${text}`, { flag: 'wx' });
        await rename(beside, file);
        await prune(dirname(file), extname(name));
      } catch {
        // A folder that cannot be written to costs time and nothing else.
        await rm(beside, { force: true }).catch(() => undefined);
      }
    },
  };
}

function headOf(forWhat: string, text: string): string {
  const hash = (of: string) => createHash('sha1').update(of).digest('base64');
  return `incidentbook-kept-1 ${hash(forWhat)} ${hash(text)}`;
}

async function prune(folder: string, ending: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.includes(ending));
  const files = await Promise.all(
    names.map(async (name) => ({ name, ms: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  );
  const whole = files.filter(({ name }) => name.endsWith(ending)).sort((a, b) => b.ms - a.ms);
  const newest = whole[0]?.ms ?? 0;
  const left = files.filter(({ name, ms }) => !name.endsWith(ending) && ms < newest - abandonedMs);
  for (const { name } of [...whole.slice(mostFiles), ...left]) await rm(join(folder, name), { force: true });
}
