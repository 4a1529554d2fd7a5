import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

/**
 * The file in which studies are kept: a frame, a head of columns (numbers, hashes and names of all reviews), the list of
 * all words (JSON), the studies (JSON, one after the other) and, in their order, the numbers by which similar reviews are
 * found. Reviews are known by their place in it, counted from 0; what it holds of one is read only when somebody asks.
 */
export interface StudiesFile {
  readonly paths: readonly string[];
  /** Of the incidents; null where a file is no review that can be counted. */
  readonly ids: readonly (string | null)[];
  /** When it was written, in milliseconds since the epoch; 0 where there is none. */
  readonly writtenMs: number;
  /** Whether the file was the same when its study was made: not where it is written twice in one tick of its clock. */
  hasStamp(place: number, stamp: Stamp): boolean;
  hashAt(place: number): Buffer;
  words(): string[];
  /** Nothing where it is damaged; of numbers also where the list of all words is. */
  json(place: number): string | undefined;
  numbers(place: number): Uint32Array | undefined;
  /** All that is kept of one, as it is; nothing where any of it is damaged. */
  entry(place: number): StudiesEntry | undefined;
}

/** What changes whenever a file is written. */
export type Stamp = Readonly<Record<(typeof stampParts)[number], number>>;
const stampParts = ['size', 'mtimeMs', 'ctimeMs', 'ino'] as const;

/** What is kept of one review. */
export interface StudiesEntry {
  readonly path: string;
  readonly id: string | null;
  readonly stamp: Stamp;
  /** Of {@link HASH_BYTES} bytes. */
  readonly hash: Buffer;
  readonly json: Buffer | string | (() => string);
  readonly numbers: Uint32Array;
}

/** Of the hash of a file's content, SHA-1. */
export const HASH_BYTES = 20;

const MAGIC = 'incidentbook-studies-3\n\n';
/** Behind the magic: how many reviews, and length and checksum of the head and of the list of words. */
const FRAME = MAGIC.length + 5 * 4;
/** In the head, of each review: four numbers of eight bytes, four of four bytes, and a hash. */
const ROW = stampParts.length * 8 + 4 * 4 + HASH_BYTES;
/** Branches with other templates or settings take turns; more than a few at a time are rare. */
const MOST_FILES = 4;
/** What a run that was killed has left behind. */
const ABANDONED_MS = 3_600_000;
/** How many studies are made and written at a time. */
const ENTRIES_AT_ONCE = 500;
/** Whoever asks for more single pieces than this reads all in one go. */
const FEW_PIECES = 64;

const none: StudiesFile = {
  ...{ paths: [], ids: [], writtenMs: 0, words: () => [''] },
  ...{ hasStamp: () => false, hashAt: () => Buffer.alloc(0) },
  ...{ json: () => undefined, numbers: () => undefined, entry: () => undefined },
};

/** Opens what is kept in a file; nothing where there is none, or where its head is damaged. */
export function openStudiesFile(file: string): StudiesFile {
  const start = readPart(file, 0, FRAME);
  if (start?.bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return none;
  const number = (index: number): number => start.bytes.readUInt32LE(MAGIC.length + index * 4);
  const [count, headLength, headSum, listLength, listSum] = [number(0), number(1), number(2), number(3), number(4)];
  const { identity, mtimeMs, length } = start;
  const studiesAt = FRAME + headLength + listLength;
  const top = readPart(file, FRAME, headLength + listLength, identity)?.bytes;
  const head = top?.subarray(0, headLength);
  const list = top?.subarray(headLength);
  if (!head || !list || headLength < count * ROW || crc32(head, count) !== headSum || crc32(list) !== listSum)
    return none;
  const { stamps, sizes, hashes, names } = columnsOf(head, count);
  const [paths, ids] = JSON.parse(names.toString('utf8')) as [string[], (string | null)[]];
  const size = (place: number, column: number): number => sizes[place * 4 + column] ?? 0;
  const [jsonAt, numbersAt] = [new Float64Array(count + 1), new Float64Array(count + 1)];
  for (let place = 0; place < count; place++) {
    jsonAt[place + 1] = (jsonAt[place] ?? 0) + size(place, 0);
    numbersAt[place + 1] = (numbersAt[place] ?? 0) + size(place, 2) * 4;
  }
  const numbersStart = studiesAt + (jsonAt[count] ?? 0);
  const studies = pieces(file, identity, studiesAt, numbersStart - studiesAt);
  const allNumbers = pieces(file, identity, numbersStart, length - numbersStart);
  const jsonOf = (place: number) => sound(studies(jsonAt[place] ?? 0, size(place, 0)), size(place, 1));
  const numbersOf = (place: number): Uint32Array | undefined => {
    const bytes = sound(allNumbers(numbersAt[place] ?? 0, size(place, 2) * 4), size(place, 3));
    return bytes && new Uint32Array(bytes.buffer, bytes.byteOffset, size(place, 2));
  };
  const hashAt = (place: number): Buffer => hashes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES);
  let words: string[] | undefined;
  return {
    ...{ paths, ids, hashAt, writtenMs: mtimeMs, numbers: numbersOf },
    hasStamp: (place, stamp) => stampParts.every((part, column) => stamps[place * 4 + column] === stamp[part]),
    words() {
      words ??= JSON.parse(list.toString('utf8')) as string[];
      return [...words];
    },
    json: (place) => jsonOf(place)?.toString('utf8'),
    entry(place) {
      const [path, json, numbers] = [paths[place], jsonOf(place), numbersOf(place)];
      if (path === undefined || !json || !numbers) return undefined;
      const stamp = (column: number): number => stamps[place * 4 + column] ?? 0;
      const [size_, mtimeMs, ctimeMs, ino] = [stamp(0), stamp(1), stamp(2), stamp(3)];
      const kept = { size: size_, mtimeMs, ctimeMs, ino };
      return { path, id: ids[place] ?? null, stamp: kept, hash: hashAt(place), json, numbers };
    },
  };
}

/** The parts of a head: whatever has more bytes comes first, so that each begins where its numbers may begin. */
function columnsOf(head: Buffer, count: number) {
  const aligned = Buffer.allocUnsafeSlow(head.length);
  head.copy(aligned);
  const [sizesAt, hashesAt] = [count * stampParts.length * 8, count * (ROW - HASH_BYTES)];
  return {
    stamps: new Float64Array(aligned.buffer, 0, count * stampParts.length),
    sizes: new Uint32Array(aligned.buffer, sizesAt, count * 4),
    hashes: aligned.subarray(hashesAt, count * ROW),
    names: aligned.subarray(count * ROW),
  };
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
    // Of its own: numbers in it want to begin at a multiple of their size.
    const bytes = Buffer.allocUnsafeSlow(size);
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

/** A file beside it takes its name when it is whole, so that runs at the same time never see half of one. */
export async function writeStudies(
  file: string,
  words: readonly string[],
  entries: readonly StudiesEntry[],
): Promise<void> {
  const stamps = Float64Array.from(entries.flatMap(({ stamp }) => stampParts.map((part) => stamp[part])));
  const bytesOf = (numbers: Uint32Array) => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  const numbers = entries.map((entry) => bytesOf(entry.numbers));
  const names = Buffer.from(JSON.stringify([entries.map(({ path }) => path), entries.map(({ id }) => id)]));
  const list = Buffer.from(JSON.stringify(words));
  const sizes = new Uint32Array(entries.length * 4);
  await writeBeside(file, async (handle) => {
    let at = FRAME + entries.length * ROW + names.length + list.length;
    const append = async (parts: readonly Buffer[]) => {
      if (parts.length > 0) await handle.writev(parts, at);
      at += parts.reduce((sum, { length }) => sum + length, 0);
    };
    // A part at a time, and what says how long they are at the end: all studies together are more than should be held.
    for (let from = 0; from < entries.length; from += ENTRIES_AT_ONCE) {
      const studies = entries.slice(from, from + ENTRIES_AT_ONCE).map(({ json }) => bytesOfJson(json));
      for (const [index, study] of studies.entries()) {
        const own = numbers[from + index] ?? Buffer.alloc(0);
        sizes.set([study.length, crc32(study), own.length / 4, crc32(own)], (from + index) * 4);
      }
      await append(studies);
    }
    await append(numbers);
    const head = Buffer.concat([Buffer.from(stamps.buffer), bytesOf(sizes), ...entries.map(({ hash }) => hash), names]);
    const frame = Buffer.alloc(FRAME);
    frame.write(MAGIC, 'latin1');
    const counts = [entries.length, head.length, crc32(head, entries.length), list.length, crc32(list)];
    for (const [index, number] of counts.entries()) frame.writeUInt32LE(number, MAGIC.length + index * 4);
    await handle.writev([frame, head, list], 0);
  });
}

function bytesOfJson(json: StudiesEntry['json']): Buffer {
  if (Buffer.isBuffer(json)) return json;
  return Buffer.from(typeof json === 'string' ? json : json());
}

async function writeBeside(file: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(join(dirname(dirname(file)), '.gitignore'), '*\n');
    const handle = await open(beside, 'wx');
    try {
      await write(handle);
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
  const newest = files.reduce((latest, { ms }) => Math.max(latest, ms), Number.NEGATIVE_INFINITY);
  const old = files
    .sort((a, b) => b.ms - a.ms)
    .filter(({ name, ms }, index) => (name.endsWith('.tmp') ? ms < newest - ABANDONED_MS : index >= MOST_FILES));
  for (const { name } of old) await rm(join(folder, name), { force: true });
}
