import { join } from 'node:path';
import { baselineOf } from '../baseline/baseline.ts';
import { fingerprints } from '../baseline/fingerprint.ts';
import type { AsOf } from '../clock.ts';
import { baselineName, readBaseline, writeBaseline } from '../io/baseline.ts';
import { checkBook } from '../pipeline/check-book.ts';
import type { World } from '../world.ts';

/**
 * Puts the problems of imported reviews into the baseline, and no others: they are old, whatever the rest of the book
 * has. Returns how many there are.
 */
export async function addToBaseline(
  root: string,
  reviews: readonly string[],
  asOf: AsOf,
  world: World,
): Promise<number> {
  const checked = await checkBook({ cwd: root, asOf, gitEnv: world.env });
  const prints = fingerprints(checked.problems, checked.texts);
  const wanted = new Set(reviews);
  const added = baselineOf(checked.problems, prints).filter(({ path }) => wanted.has(path));
  const path = join(root, baselineName);
  const before = (await readBaseline(path, baselineName)) ?? [];
  await writeBaseline(path, baselineName, [...before.filter((entry) => !wanted.has(entry.path)), ...added]);
  return added.length;
}
