import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bookEnds } from '../../bench/facts.ts';
import { generateReview } from '../../bench/generate-review.ts';
import { readContract } from '../../src/review/contract.ts';
import { resolveSettings } from '../../src/review/settings.ts';
import { actionStatuses, actionTypes, type Milestone, type Review } from '../../src/review/types.ts';
import { lintBook } from '../../src/rules/lint.ts';
import { study } from '../../src/study.ts';

const template = readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8');
const settings = resolveSettings({});
const input = { contract: readContract(template), settings, asOfMs: Date.parse(`${bookEnds}T12:00Z`) };
const indices = Array.from({ length: 300 }, (_, index) => index);
const book = indices.map((index) => generateReview(7, index));
const studies = book.map((source) => study(source, input));
const entries = studies.flatMap(({ entry }) => entry ?? []);
const waived = studies.flatMap((item) => item.waived);
const reviews = entries.map(({ review }) => review);

describe('generateReview', () => {
  it('gives the same bytes for the same seed and number, and other ones for others', () => {
    expect(generateReview(7, 41)).toEqual(generateReview(7, 41));
    expect(generateReview(7, 41).text).not.toBe(generateReview(8, 41).text);
    expect(new Set(book.map(({ text }) => text)).size).toBe(book.length);
  });

  it('writes reviews without errors, alone and together', () => {
    const problems = [...studies.flatMap((item) => item.problems), ...lintBook(entries, input, waived).problems];
    const errors = problems.filter(({ severity }) => severity === 'error');
    // One of each kind says enough where many reviews share it.
    const oneOfEach = new Map(errors.map(({ rule, path, line, message }) => [rule, `${path}:${line} ${message}`]));
    expect([...oneOfEach]).toEqual([]);
    expect(reviews).toHaveLength(book.length);
  });

  it('gives each review its own id and file', () => {
    const pattern = new RegExp(`^(?:${settings.idPattern})$`);
    for (const { meta } of reviews) expect(meta.id).toMatch(pattern);
    expect(new Set(reviews.map(({ meta }) => meta.id)).size).toBe(book.length);
    expect(new Set(book.map(({ path }) => path)).size).toBe(book.length);
  });

  it('refers only to reviews that a smaller book has too', () => {
    const seen = new Set<string>();
    let references = 0;
    for (const { meta } of reviews) {
      for (const id of [...(meta.recurrence_of ?? []), ...(meta.related ?? [])]) {
        expect(seen).toContain(id);
        references += 1;
      }
      seen.add(meta.id);
    }
    expect(references).toBeGreaterThan(20);
  });

  it('is as large as the reviews that it stands for', () => {
    const sizes = book.map(({ text }) => text.length);
    expect(Math.min(...sizes)).toBeGreaterThan(6_000);
    expect(Math.max(...sizes)).toBeLessThan(10_000);
  });

  const everything = (pick: (review: Review) => readonly (string | undefined)[]): string[] =>
    [...new Set(reviews.flatMap(pick))].map(String).sort();

  const variety: readonly [string, (review: Review) => readonly (string | undefined)[], readonly string[]][] = [
    ['severities', ({ meta }) => [meta.severity], ['SEV1', 'SEV2', 'SEV3', 'SEV4']],
    ['states of reviews', ({ meta }) => [meta.status], ['draft', 'final', 'in-review']],
    ['kinds', ({ meta }) => [meta.kind ?? 'incident'], ['drill', 'incident', 'near-miss']],
    ['causes', ({ meta }) => [meta.cause], [...Object.keys(settings.causes), 'unknown'].sort()],
    ['states of actions', ({ body }) => body.actions.map(({ status }) => status), [...actionStatuses].sort()],
    ['types of actions', ({ body }) => body.actions.map(({ type }) => type), [...actionTypes].sort()],
    [
      'answers',
      ({ body }) => body.checklists.flatMap(({ items }) => items.map(({ answer }) => answer)),
      ['no', 'not-applicable', 'yes'],
    ],
    ['years', ({ path }) => [path.slice(8, 12)], Array.from({ length: 10 }, (_, year) => String(2016 + year))],
    [
      'certainty of times',
      ({ milestones }) => Object.values(milestones).map(certainty),
      ['day', 'exact', 'roughly', 'unknown'],
    ],
  ];

  it.each(variety)('has all %s', (_, pick, expected) => {
    expect(everything(pick)).toEqual(expected);
  });

  it('fills every section, and every phase where it states phases', () => {
    const final = reviews.filter(({ meta }) => meta.status === 'final');
    for (const { body, path } of final) {
      expect([path, ...body.sections.filter(({ filled }) => !filled)]).toEqual([path]);
      expect([0, 4]).toContain(body.phases.length);
      expect([5, body.lessons.length]).toEqual([body.whys.length, 3]);
    }
  });
});

function certainty(milestone: Milestone): string {
  if (milestone === 'unknown') return 'unknown';
  if (milestone.floating) return 'day';
  return milestone.halfWidthMs > 0 ? 'roughly' : 'exact';
}
