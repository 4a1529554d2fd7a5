import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/io/study-cache.ts';
import { measure } from '../../src/metrics/engine.ts';
import type { MetricContext, MetricResult } from '../../src/metrics/metric.ts';
import { shownGroups } from '../../src/metrics/shown-groups.ts';
import { openKeptNumbers } from '../../src/pipeline/kept-numbers.ts';
import type { Review } from '../../src/review/types.ts';
import { type GeneratedBook, generatedBook } from '../site/fixture/generated-book.ts';

let generated: GeneratedBook;
let context: MetricContext;
let all: readonly MetricResult[];
beforeAll(async () => {
  generated = await generatedBook(40);
  context = generated.book.context;
  all = measure(context.reviews, context, shownGroups);
});
afterAll(() => generated.remove());

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'kept-numbers-')));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Asks for the numbers as a run does, and tells whether they were measured. */
async function ask(of: MetricContext): Promise<'measured' | 'kept'> {
  const kept = openKeptNumbers(root, of);
  let told: 'measured' | 'kept' = 'kept';
  const numbers = kept?.again('all', () => {
    told = 'measured';
    return all;
  });
  expect(numbers).toStrictEqual(all);
  await kept?.save();
  return told;
}

function withFirst(change: (review: Review) => Review): MetricContext {
  const [first, ...others] = context.reviews as readonly Review[];
  return { ...context, reviews: first ? [change(first), ...others] : others };
}

describe('kept numbers', () => {
  it('are those that were measured, to the last digit', async () => {
    expect(all.flatMap(({ groups }) => groups).length).toBeGreaterThan(100);
    expect(await ask(context)).toBe('measured');
    expect(await ask(context)).toBe('kept');
  });

  it('are measured again where something has changed that metrics see', async () => {
    await ask(context);
    const graver = withFirst((review) => ({ ...review, meta: { ...review.meta, severity: 'SEV9' } }));
    expect(await ask(graver)).toBe('measured');
    expect(await ask({ ...context, asOfDay: '2026-01-01' })).toBe('measured');
    expect(await ask({ ...context, doneByHistory: { 'INC-1': { A1: '2025-01-01' } } })).toBe('measured');
  });

  it('stay where it was only prose', async () => {
    await ask(context);
    const retold = withFirst((review) => ({
      ...review,
      meta: { ...review.meta, title: 'Another title' },
      body: { ...review.body, sections: [], preamble: [] },
    }));
    expect(await ask(retold)).toBe('kept');
  });

  it('are measured again where what was kept is damaged', async () => {
    await ask(context);
    const folder = join(root, cacheFolder);
    const files = readdirSync(folder).filter((name) => name.endsWith('.numbers'));
    expect(files).toHaveLength(1);
    for (const name of files) {
      const text = readFileSync(join(folder, name), 'utf8');
      writeFileSync(join(folder, name), text.replace('SEV1', 'SEV9'));
    }
    expect(await ask(context)).toBe('measured');
    expect(await ask(context)).toBe('kept');
  });

  it('are none of a book that a team measures in its own way', () => {
    const [own] = [{ id: 'own' }] as unknown as NonNullable<MetricContext['ownMetrics']>;
    expect(openKeptNumbers(root, { ...context, ownMetrics: own ? [own] : [] })).toBeUndefined();
  });
});
