import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

/**
 * The file in which studies are kept: a frame, a head (one line for each review, as JSON), the list of all words (JSON),
 * the studies (JSON, one after the other) and the words of the reviews as numbers. What it holds of one review is read
 * only when somebody asks for it.
 */
export interface StudiesFile {
  readonly lines: readonly Line[];
  /** When it was written, in milliseconds since the epoch; 0 where there is none. */
  readonly writtenMs: number;
  words(): string[];
  /** Nothing where it is damaged; of words also where the list of all words is. */
  json(line: Line): string | undefined;
  numbers(line: Line): Uint32Array | undefined;
  /** The bytes of both, as they are. */
  raw(line: Line): { readonly json: Buffer | undefined; readonly words: Buffer | undefined };
}

/** Where the study of one review stands: its places count from the beginnings of their parts. */
export interface Line {
  readonly path: string;
  readonly id: string | null;
  readonly stamp: string;
  readonly hash: string;
  readonly at: number;
  readonly size: number;
  readonly sum: number;
  readonly wordsAt: number;
  readonly wordCount: number;
  readonly wordSum: number;
}

const MAGIC = 'incidentbook-studies-2\n';
/** Behind the magic: length and checksum of the head, of the list of words, and the length of the studies. */
const FRAME = MAGIC.length + 20;
/** Branches with other templates or settings take turns; more than a few at a time are rare. */
const MOST_FILES = 4;
/** What a run that was killed has left behind. */
const ABANDONED_MS = 3_600_000;
/** Whoever asks for more single pieces than this reads all in one go. */
const FEW_PIECES = 64;

const none: StudiesFile = {
  ...{ lines: [], writtenMs: 0, words: () => [''] },
  ...{ json: () => undefined, numbers: () => undefined, raw: () => ({ json: undefined, words: undefined }) },
};

/** Opens what is kept in a file; nothing where there is none, or where its head is damaged. */
export function openStudiesFile(file: string): StudiesFile {
  const start = readPart(file, 0, FRAME);
  if (start?.bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return none;
  const number = (index: number) => start.bytes.readUInt32LE(MAGIC.length + index * 4);
  const [headLength, headSum, listLength, listSum, studiesLength] = [0, 1, 2, 3, 4].map(number) as number[];
  const { identity, mtimeMs, length } = start;
  const studiesAt = FRAME + (headLength ?? 0) + (listLength ?? 0);
  const top = readPart(file, FRAME, studiesAt - FRAME, identity)?.bytes;
  const head = top?.subarray(0, headLength);
  const list = top?.subarray(headLength);
  if (!head || !list || crc32(head) !== headSum || crc32(list) !== listSum) return none;
  const lines = (JSON.parse(head.toString('utf8')) as Columns[]).map(lineOf);
  const numbersAt = studiesAt + (studiesLength ?? 0);
  const studies = pieces(file, identity, studiesAt, studiesLength ?? 0);
  const numbers = pieces(file, identity, numbersAt, length - numbersAt);
  let words: string[] | undefined;
  const raw = (line: Line) => ({
    json: sound(studies(line.at, line.size), line.sum),
    words: sound(numbers(line.wordsAt, line.wordCount * 4), line.wordSum),
  });
  return {
    ...{ lines, raw, writtenMs: mtimeMs },
    words() {
      words ??= JSON.parse(list.toString('utf8')) as string[];
      return [...words];
    },
    json: ({ at, size, sum }) => sound(studies(at, size), sum)?.toString('utf8'),
    numbers: ({ wordsAt, wordCount, wordSum }) => {
      const bytes = sound(numbers(wordsAt, wordCount * 4), wordSum);
      if (!bytes) return undefined;
      // A typed array wants to begin at a multiple of its elements' size.
      const found = new Uint32Array(wordCount);
      new Uint8Array(found.buffer).set(bytes);
      return found;
    },
  };
}

type Columns = readonly [string, string | null, string, string, number, number, number, number, number, number];

function lineOf([path, id, stamp, hash, at, size, sum, wordsAt, wordCount, wordSum]: Columns): Line {
  return { path, id, stamp, hash, at, size, sum, wordsAt, wordCount, wordSum };
}

function sound(bytes: Buffer | undefined, sum: number): Buffer | undefined {
  return bytes && crc32(bytes) === sum ? bytes : undefined;
}

interface FilePart {
  readonly bytes: Buffer;
  readonly identity: string;
  readonly mtimeMs: number;
  readonly length: number;
}

/** A part of a file, as long as it is the same file as before; nothing where it cannot be read whole. */
function readPart(file: string, at: number, size: number, identity?: string): FilePart | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r');
    const { ino, size: length, mtimeMs } = fstatSync(handle);
    const found = `${ino} ${length} ${mtimeMs}`;
    if ((identity !== undefined && found !== identity) || at + size > length) return undefined;
    const bytes = Buffer.allocUnsafe(size);
    return readSync(handle, bytes, 0, size, at) === size ? { bytes, identity: found, mtimeMs, length } : undefined;
  } catch {
    // What cannot be read is not there: then it is studied again.
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Reads pieces of a part of a file: the first few by themselves, then the part as a whole. */
function pieces(file: string, identity: string, start: number, length: number) {
  let asked = 0;
  let whole: Buffer | undefined;
  return (at: number, size: number): Buffer | undefined => {
    if (at + size > length) return undefined;
    asked += 1;
    if (!whole && asked <= FEW_PIECES) return readPart(file, start + at, size, identity)?.bytes;
    whole ??= readPart(file, start, length, identity)?.bytes;
    return whole?.subarray(at, at + size);
  };
}

/** What is to be written of one review: what was kept already, or what is given. */
interface Entry {
  readonly line: Line;
  readonly json?: Buffer;
  readonly words?: Uint32Array;
}

/** A file beside it takes its name when it is whole, so that runs at the same time never see half of one. */
export async function writeStudies(
  file: string,
  words: readonly string[],
  entries: ReadonlyMap<string, Entry>,
  before: StudiesFile,
): Promise<void> {
  const lines: Columns[] = [];
  const studies: Buffer[] = [];
  const numbers: Buffer[] = [];
  let at = 0;
  let wordsAt = 0;
  for (const { line, json, words: given } of entries.values()) {
    const kept =
      json && given ? { json, words: Buffer.from(given.buffer, given.byteOffset, given.byteLength) } : before.raw(line);
    if (!kept.json || !kept.words) continue;
    const { path, id, stamp, hash } = line;
    lines.push([path, id, stamp, hash, at, kept.json.length, line.sum, wordsAt, line.wordCount, crc32(kept.words)]);
    studies.push(kept.json);
    numbers.push(kept.words);
    at += kept.json.length;
    wordsAt += kept.words.length;
  }
  const head = Buffer.from(JSON.stringify(lines));
  const list = Buffer.from(JSON.stringify(words));
  const frame = Buffer.alloc(FRAME);
  frame.write(MAGIC, 'latin1');
  for (const [index, number] of [head.length, crc32(head), list.length, crc32(list), at].entries())
    frame.writeUInt32LE(number, MAGIC.length + index * 4);
  await writeBeside(file, [frame, head, list, ...studies, ...numbers]);
}

async function writeBeside(file: string, parts: readonly Buffer[]): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(join(dirname(dirname(file)), '.gitignore'), '*\n');
    const handle = await open(beside, 'wx');
    try {
      await handle.writev(parts);
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
