/** Reviews that are studied for their pages are the same whoever studied them: this thread, another one, or several. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { generateReview } from '../../bench/generate-review.ts';
import type { WordNumbers } from '../../src/knowledge/lexicon.ts';
import { leanStudy } from '../../src/pipeline/lean-study.ts';
import { packStudy } from '../../src/pipeline/packed-study.ts';
import type { Delivery, Order, StudyKind } from '../../src/pipeline/study-in-threads.ts';
import { studyLeanly } from '../../src/pipeline/study-leanly.ts';
import { type StudyRequest, studyReviews } from '../../src/pipeline/study-reviews.ts';
import { readContract } from '../../src/review/contract.ts';
import { createRenderer } from '../../src/review/html.ts';
import { resolveSettings } from '../../src/review/settings.ts';
import { type FileStudy, study } from '../../src/study.ts';

const root = mkdtempSync(join(tmpdir(), 'incidentbook-studies-'));
afterAll(() => rmSync(root, { recursive: true }));

const files = Array.from({ length: 34 }, (_, index) => {
  const { path, text } = generateReview(9, index);
  const written =
    index === 20 ? 'No front matter.\n' : text.replace('## ', `[a link](https://example.org/${index})\n\n## `);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), written);
  return { path, text: written };
});
const paths = files.map(({ path }) => path);
const template = readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8');
const settings = resolveSettings({});
const input = { contract: readContract(template), settings, render: createRenderer };
const plain = (value: unknown): unknown => value && JSON.parse(JSON.stringify(value));

describe('another thread', () => {
  const program = new URL('../../dist/src/pipeline/study-worker.js', import.meta.url);
  const wanted: Record<StudyKind, (made: FileStudy, text: string) => unknown> = {
    findings: packStudy,
    lean: (made, text) => leanStudy(made, text, false),
    told: (made, text) => leanStudy(made, text, true),
    whole: (made) => made,
  };

  it.each(Object.keys(wanted) as StudyKind[])('delivers of each file what is wanted: %s', async (kind) => {
    const next = new Int32Array(new SharedArrayBuffer(4));
    const order: Order = { root, template, settings, kind, render: true, paths, next };
    const delivered: Delivery['files'][number][] = [];
    await new Promise((resolve, reject) => {
      const worker = new Worker(program, { workerData: order });
      worker.on('message', ({ files: some }: Delivery) => delivered.push(...some));
      worker.on('error', reject).on('exit', resolve);
    });
    const made = files.map(({ path, text }) => {
      const one = study({ path, text }, input);
      return [path, plain(wanted[kind](one, text)), kind === 'told' ? plain(one.entry?.review.body) : undefined];
    });
    expect(delivered.map(({ path, json, body }) => [path, JSON.parse(json), body && JSON.parse(body)])).toEqual(made);
  });
});

/** All that there is to a book's studies, with words for the numbers of words. */
function told({ studies, numbers, ...rest }: { studies: readonly FileStudy[]; numbers: WordNumbers }) {
  const found = studies.map((each) => {
    if (!each.entry) return each;
    const { startMs, facets, words } = numbers.traitsOf(each.entry);
    const texts = [facets, words].map((list) => Array.from(list, (number) => numbers.words[number]));
    return { ...each, startMs, texts };
  });
  return plain({ found, ...rest });
}

describe.each([
  ['whole', studyReviews],
  ['lean', (some: readonly string[], request: StudyRequest) => studyLeanly(some, { ...request, mostTexts: 0 })],
  ['told', (some: readonly string[], request: StudyRequest) => studyLeanly(some, { ...request, mostTexts: 99 })],
])('%s studies', (_, studyAll) => {
  it('are the same in one thread and in three', async () => {
    const alone = told(await studyAll(paths, { root, input, threads: 1 }));
    expect(alone).toMatchObject({ found: { length: files.length } });
    expect(told(await studyAll(paths, { root, input, threads: 3 }))).toEqual(alone);
  });

  it('are not made where a file cannot be read, and the file is named', async () => {
    const some = [...paths.slice(0, 16), 'reviews/gone.md'];
    await expect(studyAll(some, { root, input, threads: 2 })).rejects.toThrow('gone.md');
  });
});
