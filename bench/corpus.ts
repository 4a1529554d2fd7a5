/** Writes a book of generated reviews: `npm run bench:corpus -- N FOLDER [--seed S]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type CorpusOrder, corpusOrder, OrderFault } from './corpus-order.ts';
import { bookEnds } from './facts.ts';
import { generateReview } from './generate-review.ts';

/** Writes the reviews below the folder; where the folder itself is called `reviews`, straight into it. */
function writeCorpus({ count, folder, seed }: CorpusOrder): string {
  const target = resolve(folder);
  const root = basename(target) === 'reviews' ? dirname(target) : target;
  for (let index = 0; index < count; index += 1) {
    const { path, text } = generateReview(seed, index);
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(root, 'reviews');
}

try {
  const order = corpusOrder(process.argv.slice(2));
  const folder = writeCorpus(order);
  console.log(
    `${order.count} reviews of seed ${order.seed} are in ${folder}. They end on ${bookEnds}: use \`--as-of ${bookEnds}\`.`,
  );
} catch (error) {
  const isPlain = error instanceof OrderFault || (error instanceof Error && 'code' in error);
  if (!isPlain) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
