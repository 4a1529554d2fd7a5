import { createHash, randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { stampOf } from './stamp-at.ts';

/** What is kept of one file: its study as JSON, and its words as numbers of the cache's list. */
export interface Kept {
  readonly json: string;
  readonly words: Uint32Array;
}

/** Studies of an earlier run. All of them are in one file, which is read in one go. */
export interface StudyCache {
  /** The words to which numbers refer; new ones may be added at its end. */
  readonly words: string[];
  /** Asked first of every file. What is kept of one whose size and times are those of the earlier run: it need not be read. */
  unchanged(path: string): Kept | undefined;
  /** What is kept of a file with this content. */
  withContent(path: string, content: Uint8Array): Kept | undefined;
  keep(path: string, content: Uint8Array, kept: Kept): void;
  /** Writes what was asked for or kept in this run, and nothing else; nothing where that is what is there already. */
  save(): Promise<void>;
}

/** Of a book: where its cache lies, POSIX, from the root. */
export const cacheFolder = '.incidentbook/cache';

interface Line {
  readonly path: string;
  readonly stamp: string;
  readonly hash: string;
  readonly offset: number;
  readonly jsonBytes: number;
  readonly wordCount: number;
  readonly sum: number;
}

/** What will be written: what was there, or the bytes of what is new. */
interface Used {
  readonly line: Line;
  readonly raw?: Buffer;
}

interface Head {
  readonly words: readonly string[];
  readonly lines: readonly Line[];
}

const MAGIC = 'incidentbook-studies-1\n';
const FRAME = MAGIC.length + 8;
/** A file that was changed shortly before its study was written may have been changed again in the same tick of its clock. */
const DOUBTFUL_MS = 2000;
/** Branches with other templates or settings take turns; more than a few at a time are rare. */
const MOST_FILES = 4;
/** What a run that was killed has left behind. */
const ABANDONED_MS = 3_600_000;

/** The studies that are kept for a key in a root; none where there are none, or where they are damaged. */
export async function openStudyCache(root: string, key: string): Promise<StudyCache> {
  const file = join(root, cacheFolder, `${key}.studies`);
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const head = readHead(bytes);
  const writtenMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const before = new Map(head.lines.map((line) => [line.path, line]));
  const words = [...head.words];
  const used = new Map<string, Used>();
  // Taken before a file is read: whatever changes it afterwards shows in the next run.
  const stamps = new Map<string, string>();
  let changed = false;

  const take = (line: Line, stamp: string, read: boolean): Kept | undefined => {
    const kept = readKept(bytes, line, head.words.length);
    if (!kept) return undefined;
    // Written again, the cache is younger than the file, and needs not read it the next time.
    if (stamp !== line.stamp || read) changed = true;
    used.set(line.path, { line: { ...line, stamp } });
    return kept;
  };
  return {
    words,
    unchanged(path) {
      const line = before.get(path);
      const stats = statSync(join(root, path), { throwIfNoEntry: false });
      if (stats) stamps.set(path, stampOf(stats));
      if (!line || !stats || stampOf(stats) !== line.stamp || stats.mtimeMs > writtenMs - DOUBTFUL_MS) return undefined;
      return take(line, line.stamp, false);
    },
    withContent(path, content) {
      const line = before.get(path);
      if (!line || hashOf(content) !== line.hash) return undefined;
      return take(line, stamps.get(path) ?? '', true);
    },
    keep(path, content, kept) {
      changed = true;
      const line = { path, stamp: stamps.get(path) ?? '', hash: hashOf(content), offset: -1, sum: 0 };
      // As bytes at once: texts take twice the room.
      used.set(path, { line: { ...line, jsonBytes: 0, wordCount: kept.words.length }, raw: bytesOf(kept) });
    },
    async save() {
      if (!changed && used.size === before.size) return;
      await writeStudies(file, words, used, bytes);
    },
  };
}

function readHead(bytes: Buffer): Head {
  const none = { words: [''], lines: [] };
  if (bytes.length < FRAME || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return none;
  const length = bytes.readUInt32LE(MAGIC.length);
  const json = bytes.subarray(FRAME, FRAME + length);
  if (json.length !== length || crc32(json) !== bytes.readUInt32LE(MAGIC.length + 4)) return none;
  return JSON.parse(json.toString('utf8')) as Head;
}

/** A damaged entry is as good as none. */
function readKept(bytes: Buffer, { offset, jsonBytes, wordCount, sum }: Line, known: number): Kept | undefined {
  const start = FRAME + bytes.readUInt32LE(MAGIC.length) + offset;
  const raw = bytes.subarray(start, start + jsonBytes + wordCount * 4);
  if (raw.length !== jsonBytes + wordCount * 4 || crc32(raw) !== sum) return undefined;
  // A typed array wants to begin at a multiple of its elements' size.
  const words = new Uint32Array(wordCount);
  new Uint8Array(words.buffer).set(raw.subarray(jsonBytes));
  return words.every((word) => word < known) ? { json: raw.toString('utf8', 0, jsonBytes), words } : undefined;
}

/** A file beside it takes its name when it is whole, so that runs at the same time never see half of one. */
async function writeStudies(
  file: string,
  words: readonly string[],
  used: ReadonlyMap<string, Used>,
  bytes: Buffer,
): Promise<void> {
  const oldStart = bytes.length < FRAME ? 0 : FRAME + bytes.readUInt32LE(MAGIC.length);
  const parts: Uint8Array[] = [];
  const lines: Line[] = [];
  let offset = 0;
  for (const { line, raw: fresh } of used.values()) {
    const size = line.jsonBytes + line.wordCount * 4;
    const raw = fresh ?? bytes.subarray(oldStart + line.offset, oldStart + line.offset + size);
    const jsonBytes = raw.length - line.wordCount * 4;
    parts.push(raw);
    lines.push({ ...line, offset, jsonBytes, sum: fresh ? crc32(raw) : line.sum });
    offset += raw.length;
  }
  const head = Buffer.from(JSON.stringify({ words, lines } satisfies Head));
  const frame = Buffer.alloc(FRAME);
  frame.write(MAGIC, 'latin1');
  frame.writeUInt32LE(head.length, MAGIC.length);
  frame.writeUInt32LE(crc32(head), MAGIC.length + 4);
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(join(dirname(dirname(file)), '.gitignore'), '*\n');
    const handle = await open(beside, 'wx');
    try {
      await handle.writev([frame, head, ...parts]);
    } finally {
      await handle.close();
    }
    await rename(beside, file);
    await prune(dirname(file));
  } catch {
    // A folder that cannot be written to costs time and nothing else.
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

/** Settings, templates and versions come and go: only the files that were written last stay. */
async function prune(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.studies') || name.endsWith('.tmp'));
  const files = await Promise.all(
    names.map(async (name) => ({ name, ms: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  );
  const newest = Math.max(...files.map(({ ms }) => ms));
  const old = files
    .sort((a, b) => b.ms - a.ms)
    .filter(({ name, ms }, index) => (name.endsWith('.tmp') ? ms < newest - ABANDONED_MS : index >= MOST_FILES));
  for (const { name } of old) await rm(join(folder, name), { force: true });
}

function bytesOf({ json, words }: Kept): Buffer {
  return Buffer.concat([Buffer.from(json), Buffer.from(words.buffer, words.byteOffset, words.byteLength)]);
}

function hashOf(content: Uint8Array): string {
  return createHash('sha1').update(content).digest('base64');
}
