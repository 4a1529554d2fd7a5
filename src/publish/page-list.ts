/** The list of what the pages of a site were drawn from, in a file that a later build reads. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A page that was drawn. */
export interface KeptPage {
  /** Of all that it was drawn from, with the answers to what it asked. */
  readonly key: string;
  /** The questions as JSON: ten thousand lists of lists would take more memory than their reviews. */
  readonly asked: string;
  /** Of its file. */
  readonly hash: string;
}

const ending = '.pages';
/** Sites in other folders and under other paths take turns; more than a few are rare. */
const mostFiles = 4;
/** What a run that was killed has left behind. */
const abandonedMs = 3_600_000;

/** The pages that are listed by their addresses; none where the file is missing or damaged, or was written for another frame. */
export function readPageList(file: string, frame: string): ReadonlyMap<string, KeptPage> {
  try {
    const text = readFileSync(file, 'utf8');
    const headEnds = text.indexOf('\n');
    const body = text.slice(headEnds + 1);
    if (text.slice(0, headEnds) !== headOf(frame, body)) return new Map();
    const pages = JSON.parse(body) as readonly (readonly [string, string, string, string])[];
    return new Map(pages.map(([address, key, hash, asked]) => [address, { key, hash, asked }]));
  } catch {
    // Pages that nobody knows are drawn.
    return new Map();
  }
}

/** Writes the list whole or not at all. */
export async function writePageList(file: string, frame: string, pages: ReadonlyMap<string, KeptPage>): Promise<void> {
  const body = JSON.stringify([...pages].map(([address, { key, hash, asked }]) => [address, key, hash, asked]));
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(join(dirname(dirname(file)), '.gitignore'), '*\n');
    await writeFile(beside, `${headOf(frame, body)}\n${body}`, { flag: 'wx' });
    await rename(beside, file);
    await prune(dirname(file));
  } catch {
    // A folder that cannot be written to costs time and nothing else.
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

function headOf(frame: string, body: string): string {
  return `incidentbook-pages-1 ${frame} ${createHash('sha1').update(body).digest('base64')}`;
}

async function prune(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.includes(ending));
  const files = await Promise.all(
    names.map(async (name) => ({ name, ms: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  );
  const whole = files.filter(({ name }) => name.endsWith(ending)).sort((a, b) => b.ms - a.ms);
  const newest = whole[0]?.ms ?? 0;
  const left = files.filter(({ name, ms }) => !name.endsWith(ending) && ms < newest - abandonedMs);
  for (const { name } of [...whole.slice(mostFiles), ...left]) await rm(join(folder, name), { force: true });
}
