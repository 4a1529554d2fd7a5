/** Studies files in a thread of its own, a batch at a time, until all batches are taken. */
import { parentPort, workerData } from 'node:worker_threads';
import { wordNumbers } from '../knowledge/lexicon.ts';
import { readContract } from '../review/contract.ts';
import type { FileStudy } from '../study.ts';
import { packStudy } from './packed-study.ts';
import { studyFile } from './study-file.ts';
import { type Delivery, nextBatch, type Order } from './study-in-threads.ts';

const { root, template, settings, kind, render, paths, next } = workerData as Order;
const shapes = {
  findings: async () => packStudy,
  lean: async () => leanly(false),
  told: async () => leanly(true),
  whole: async () => (study: FileStudy) => study,
};
async function leanly(texts: boolean) {
  const { leanStudy } = await import('./lean-study.ts');
  return (study: FileStudy, text: string) => leanStudy(study, text, texts);
}
const shape = await shapes[kind]();
const input = {
  contract: readContract(template, settings.headings),
  settings,
  render: render && (await import('../review/html.ts')).createRenderer,
};
const words = wordNumbers();

for (let batch = nextBatch(paths, next); batch.length > 0; batch = nextBatch(paths, next)) {
  const known = words.words.length;
  const files = batch.flatMap((path) => {
    try {
      return [studyFile(root, path, input, words, { shape, withBody: kind === 'told' })];
    } catch {
      // It is not delivered, so whoever ordered it tries by himself, and says what is wrong with it.
      return [];
    }
  });
  parentPort?.postMessage({ files, newWords: words.words.slice(known) } satisfies Delivery);
}
