/** A thread that dies takes nothing along: what it took and did not deliver is studied by the one that waits. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generateReview } from '../../bench/generate-review.ts';
import { wordNumbers } from '../../src/knowledge/lexicon.ts';
import { type StudiedFile, studyFile } from '../../src/pipeline/study-file.ts';
import { studyInThreads } from '../../src/pipeline/study-in-threads.ts';
import { readContract } from '../../src/review/contract.ts';
import { resolveSettings } from '../../src/review/settings.ts';

const root = mkdtempSync(join(tmpdir(), 'incidentbook-thread-'));
afterAll(() => rmSync(root, { recursive: true }));

const paths = Array.from({ length: 40 }, (_, index) => {
  const { path, text } = generateReview(3, index);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return path;
});
const template = readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8');
const input = { contract: readContract(template), settings: resolveSettings({}) };

/** Studies all paths in this thread and another one that runs a program; `onFirst` is called after the first review. */
async function studied(program: string | undefined, onFirst: () => void = () => undefined) {
  const words = wordNumbers();
  const found = new Map<string, unknown>();
  const onStudied = ({ traits, ...file }: StudiedFile) => {
    expect(found.has(file.path), `${file.path} was given twice`).toBe(false);
    const texts = (numbers: Uint32Array | undefined) => [...(numbers ?? [])].map((number) => words.words[number]);
    const said = { startMs: traits?.startMs, facets: texts(traits?.facets), words: texts(traits?.words) };
    found.set(file.path, { ...file, ...said });
    if (found.size === 1) onFirst();
  };
  const threads = program === undefined ? 1 : 2;
  const here = (path: string) => onStudied(studyFile(root, path, input, words));
  const request = { root, input, words, kind: 'findings', threads, here, onStudied } as const;
  await studyInThreads(paths, { ...request, ...(program ? { program } : {}) });
  return new Map([...found].sort());
}

/** A program of a thread that takes a batch, says so in a file, and does something. */
function taking(name: string, then: string): { readonly program: string; readonly taken: string } {
  const [program, taken] = [join(root, `${name}.mjs`), join(root, `${name}.taken`)];
  writeFileSync(
    program,
    `import { writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
const from = Atomics.add(workerData.next, 0, 1) * 16;
const batch = workerData.paths.slice(from, from + 16);
writeFileSync(${JSON.stringify(taken)}, String(batch.length));
${then}`,
  );
  return { program, taken };
}

/** Holds this thread up until something stands in a file: then the other one has surely taken its batch. */
function waitFor(file: string): void {
  const nothing = new Int32Array(new SharedArrayBuffer(4));
  const content = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  for (let waits = 0; content() === '' && waits < 3000; waits += 1) Atomics.wait(nothing, 0, 0, 10);
  expect(content()).toBe('16');
}

describe('a thread that', async () => {
  const alone = await studied(undefined);

  it.each([
    ['ends', 'process.exit(3);'],
    ['throws', "throw new Error('no reason');"],
    ['rejects', "await Promise.reject(new Error('no reason'));"],
    ['ends after it has delivered nothing', 'parentPort.postMessage({ files: [], newWords: [] });'],
  ])('%s in the middle of a batch changes nothing', async (name, then) => {
    const { program, taken } = taking(name.replaceAll(' ', '-'), then);
    expect(await studied(program, () => waitFor(taken))).toEqual(alone);
  });

  it('cannot be started changes nothing', async () => {
    expect(await studied(join(root, 'not-there.mjs'))).toEqual(alone);
    writeFileSync(join(root, 'broken.mjs'), 'this is no program');
    expect(await studied(join(root, 'broken.mjs'))).toEqual(alone);
  });
});
