import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure } from '../../src/metrics/engine.ts';
import type { MetricContext } from '../../src/metrics/metric.ts';
import { packBook, unpackBook } from '../../src/metrics/packed-book.ts';
import { shownGroups } from '../../src/metrics/shown-groups.ts';
import type { Review } from '../../src/review/types.ts';
import { type GeneratedBook, generatedBook } from '../site/fixture/generated-book.ts';
import { aContext } from './a-context.ts';
import { register, twelveReviews } from './twelve-reviews.ts';

/** What a browser gets to measure: packed, sent as text and unpacked. */
function sent(reviews: readonly Review[], context: MetricContext) {
  return unpackBook(JSON.parse(JSON.stringify(packBook(reviews, context))));
}

const clock = { timezone: 'Europe/Copenhagen', from: '09:00', until: '17:00', holidays: ['2026-04-03'] };
const usual = aContext('2026-07-15', twelveReviews, { register });
const contexts: readonly [string, MetricContext][] = [
  ['with a register', usual],
  ['with a support clock', { ...usual, settings: { ...usual.settings, clock } }],
  ['with days from the history', { ...usual, doneByHistory: { 'INC-03': { 'INC-03#2': '2026-03-01' } } }],
];

describe('a packed book', () => {
  let generated: GeneratedBook;
  beforeAll(async () => {
    generated = await generatedBook(40);
  });
  afterAll(() => generated?.remove());

  it.each(contexts)('gives the same numbers %s', (_, context) => {
    const { reviews, context: unpacked } = sent(twelveReviews, context);
    expect(measure(reviews, unpacked, shownGroups)).toEqual(measure(twelveReviews, context, shownGroups));
  });

  it.each([
    ['all', {}],
    ['of two severities', { severity: ['SEV1', 'SEV2'] }],
    ['of a period', { since: '2023-01-01', until: '2024-12-31' }],
  ])('gives the same numbers of generated reviews, %s', (_, filter) => {
    const { checked, context } = generated.book;
    const unpacked = sent(checked.reviews, context);
    const options = { ...shownGroups, filter };
    expect(measure(unpacked.reviews, unpacked.context, options)).toEqual(measure(checked.reviews, context, options));
  });

  it('holds no prose', () => {
    const { checked, context } = generated.book;
    const packed = JSON.stringify(packBook(checked.reviews, context));
    for (const { meta, body } of checked.reviews) {
      expect(packed).toContain(meta.id);
      expect(packed).not.toContain(meta.title);
      for (const { action } of body.actions) expect(packed).not.toContain(action.text);
      for (const { event } of body.events) expect(packed).not.toContain(event.text);
    }
  });
});
