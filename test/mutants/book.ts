import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readContract } from '../../src/review/contract.ts';
import type { Problem } from '../../src/review/problem.ts';
import { resolveSettings } from '../../src/review/settings.ts';
import { lintBook } from '../../src/rules/lint.ts';
import { type FileStudy, study } from '../../src/study.ts';
import { aroundBook } from '../rules/book-around.ts';
import { neighbour } from '../rules/check-text.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

const settings = resolveSettings({});
const input = {
  settings,
  contract: readContract(read('reviews/_template.md')),
  asOfMs: Date.parse('2026-03-13T12:00Z'),
};

export interface GoodReview {
  readonly path: string;
  /** Without its waivers: with them, what is injected could be waived. */
  readonly text: string;
}

/** Reviews of this repository, in the order of their paths. */
export const goodReviews: readonly GoodReview[] = readdirSync(`${root}reviews`, { recursive: true, encoding: 'utf8' })
  .map((name) => `reviews/${name.replaceAll('\\', '/')}`)
  .filter((path) => /\/\d{4}\/[^_][^/]*\.md$/.test(path))
  .sort()
  .map((path) => ({ path, text: withoutWaivers(read(path)) }));

const studies = new Map(goodReviews.map((source) => [source.path, study(source, input)]));

/** A review with open actions, which those of this repository have not. */
const openBeside = study(neighbour, input);

/** Everything found in one review while the others stand beside it, in the order of its lines. */
export function problemsOf({ path, text }: GoodReview): Problem[] {
  const own = study({ path, text }, input);
  const all = [openBeside, ...[...studies.values()].map((item) => (item.path === path ? own : item))];
  const entries = all.flatMap(entryOf);
  const together = lintBook(entries, { ...input, surroundings: aroundBook(entries) }, own.waived);
  return [...own.problems, ...together.problems.filter((problem) => problem.path === path)].sort(
    (a, b) => a.line - b.line,
  );
}

/** What is found in a text without its neighbours: enough for whatever can be mended. */
export function problemsAlone({ path, text }: GoodReview): readonly Problem[] {
  return study({ path, text }, input).problems;
}

function entryOf({ entry }: FileStudy) {
  return entry ? [entry] : [];
}

function withoutWaivers(text: string): string {
  return text.replace(/^waive:\n(?:(?: |- ).*\n)*/m, '');
}
