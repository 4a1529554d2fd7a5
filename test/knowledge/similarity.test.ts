import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateReview } from '../../bench/generate-review.ts';
import { manyReviews } from '../../bench/many-reviews.ts';
import { type Searched, wordNumbers } from '../../src/knowledge/lexicon.ts';
import { searchAmong, searchSimilar, similarEarlier } from '../../src/knowledge/similarity.ts';
import { proseOf } from '../../src/knowledge/text-of.ts';
import { readContract } from '../../src/review/contract.ts';
import { readDocument, reviewOf } from '../../src/review/document.ts';
import type { Review } from '../../src/review/types.ts';
import { aReview, type ReviewSketch } from './a-review.ts';

const summary = (reviews: readonly Review[]) =>
  Object.fromEntries(
    [...similarEarlier(reviews)].map(([{ meta }, found]) => [
      meta.id,
      found.map(({ review, reason }) => [review.meta.id, reason]),
    ]),
  );

const entriesOf = (reviews: readonly Review[]): Searched[] =>
  reviews.map((review) => ({ path: review.path, id: review.meta.id, review }));

/** Reviews of other incidents, so that a word or a system can be rare. */
const others = manyReviews(60, { seed: 7, words: 120 }).reviews;
const poolText =
  'The connection pool ran dry. The connection pool was sized for one replica; every retry storm emptied the connection pool.';
const pool = (id: string, started: string, more: Partial<ReviewSketch> = {}) =>
  aReview({ id, times: { started }, systems: ['checkout'], cause: 'capacity', prose: poolText, ...more });

describe('similarEarlier', () => {
  it('says in words why an earlier incident is similar', () => {
    const reviews = [
      ...others,
      pool('A', '2026-01-01T00:00Z', { title: 'Old' }),
      pool('B', '2026-02-01T00:00Z', { title: 'New' }),
    ];
    expect(summary(reviews)['B']).toEqual([
      ['A', 'same system (checkout), same cause (capacity); both name connection pool, ran dry and retry storm'],
    ]);
  });

  it.each([
    ['the later incident', '2026-03-01T00:00Z', {}],
    ['one that may have begun later', '2026-02-01T00:00Z ±1d', {}],
    ['one with an unknown start', 'unknown', {}],
    ['a drill', '2026-01-01T00:00Z', { kind: 'drill' }],
  ] as const)('does not offer %s', (_, started, more) => {
    expect(summary([...others, pool('A', started, more), pool('B', '2026-02-01T00:00Z')])['B']).toEqual([]);
  });

  it.each([
    [
      'nothing in common',
      { systems: ['billing'], cause: 'hardware', prose: 'A cable was cut by an excavator near the tower.' },
    ],
    ['a system alone', { cause: 'hardware', prose: 'A cable was cut by an excavator near the tower.' }],
    ['a cause alone', { systems: ['billing'], prose: 'A cable was cut by an excavator near the tower.' }],
    ['an unknown cause and a system', { cause: 'unknown', prose: 'A cable was cut by an excavator near the tower.' }],
  ])('does not offer what shares %s', (_, more) => {
    const b = 'cause' in more && more.cause === 'unknown' ? { cause: 'unknown' } : {};
    expect(summary([...others, pool('A', '2026-01-01T00:00Z', more), pool('B', '2026-02-01T00:00Z', b)])['B']).toEqual(
      [],
    );
  });

  it('offers what shares only the prose, if it shares much', () => {
    const found = summary([
      ...others,
      pool('A', '2026-01-01T00:00Z', { systems: ['billing'], cause: 'hardware' }),
      pool('B', '2026-02-01T00:00Z'),
    ]);
    expect(found['B']).toEqual([['A', 'both name connection pool, ran dry and retry storm']]);
  });

  it('names at most five, three systems of many, and tags', () => {
    const systems = ['a', 'b', 'c', 'd', 'e'];
    const many = Array.from({ length: 8 }, (_, n) =>
      pool(`A${n}`, `2026-01-0${n + 1}T00:00Z`, { systems, tags: ['x-ray'], prose: '' }),
    );
    const found = summary([...others, ...many]);
    expect(found['A7']?.map(([id]) => id)).toEqual(['A6', 'A5', 'A4', 'A3', 'A2']);
    expect(found['A7']?.[0]?.[1]).toBe('same systems (a, b, c and 2 more), same cause (capacity), same tag (x-ray)');
  });

  it('finds every planted pair among 500 reviews, first in the list', () => {
    const { reviews, planted } = manyReviews(500);
    const found = summary(reviews);
    expect(planted.length).toBeGreaterThan(10);
    for (const { later, earlier } of planted) expect(found[later]?.[0]?.[0], later).toBe(earlier);
  });

  it('never names a word, a system, a cause or a tag that the two do not share', () => {
    const { reviews } = manyReviews(500, { seed: 3 });
    let checked = 0;
    for (const [review, matches] of similarEarlier(reviews)) {
      for (const { review: other, reason } of matches) {
        const [facets, phrases = ''] = reason.split(/(?:^|; )both name /);
        for (const phrase of phrases.split(/, | and /).filter((part) => part !== '')) {
          const stands = [review, other].map((each) =>
            proseOf(each).some((piece) => ` ${piece} `.includes(` ${phrase} `)),
          );
          expect(stands, `${phrase} in ${reason}`).toEqual([true, true]);
          checked += 1;
        }
        for (const [, kind, value = ''] of facets?.matchAll(/same (system|cause|tag)s? \(([^)]*)\)/g) ?? []) {
          const valuesOf = ({ meta }: Review) =>
            kind === 'system' ? meta.systems : kind === 'tag' ? (meta.tags ?? []) : [meta.cause ?? ''];
          for (const each of value.split(/, | and /))
            expect(
              [valuesOf(review), valuesOf(other)].every((list) => list.includes(each)),
              reason,
            ).toBe(true);
        }
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('gives the same for any order of the reviews', () => {
    const { reviews } = manyReviews(150, { every: 10 });
    const shuffled = [...reviews].sort((a, b) => (a.meta.title < b.meta.title ? -1 : 1));
    expect(summary(shuffled)).toEqual(Object.fromEntries(Object.entries(summary(reviews))));
  });

  it('finds the same in an index for some reviews as in one for all, also for another one that is asked for after all', () => {
    const { reviews } = manyReviews(150, { every: 10 });
    const all = searchSimilar(reviews);
    const entries = entriesOf(reviews);
    let offered = 0;
    for (const review of reviews.slice(-20)) {
      const some = searchAmong(() => entries, { isAsked: (path) => path === review.path });
      expect(some(review)).toEqual(all(review));
      offered += some(review).length;
    }
    expect(offered).toBeGreaterThan(10);
    const [other, asked] = reviews.slice(-2);
    const some = searchAmong(() => entries, { isAsked: (path) => path === asked?.path });
    for (const review of [asked, other, asked]) expect(review && some(review)).toEqual(review && all(review));
  });

  it('finds the same in what it remembers of the book before, after one edit after another', () => {
    const { reviews } = manyReviews(60, { every: 10 });
    const list = wordNumbers();
    const numbers = { words: list.words, traitsOf: ({ review }: Searched) => list.traitsOf(review) };
    const traits = new Map(entriesOf(reviews).map((entry) => [entry.review, list.traitsOf(entry.review)]));
    const known = { ...numbers, traitsOf: (entry: Searched) => traits.get(entry.review) ?? numbers.traitsOf(entry) };
    const memory = {};
    const entries = new Map(reviews.map((review) => [review, entriesOf([review])] as const));
    // As in a book that is read again, an entry is another one where its review is.
    const entriesAgain = () =>
      reviews.flatMap((review) => {
        const known = entries.get(review) ?? entriesOf([review]);
        entries.set(review, known);
        return known;
      });
    const edit = (place: number, change: (review: Review) => Review) =>
      reviews.splice(place, 1, change(reviews[place] as Review));
    const says = (title: string) => (review: Review) => ({ ...review, meta: { ...review.meta, title } });
    const edits: (() => unknown)[] = [
      () => undefined,
      () => edit(20, says('A word that nobody has said: xylophone')),
      () => edit(40, says('The same xylophone again')),
      () => edit(20, says('Nothing of the kind')),
      () => edit(30, (review) => ({ ...review, meta: { ...review.meta, tags: ['brand-new'] } })),
      () => edit(31, (review) => ({ ...review, meta: { ...review.meta, tags: ['brand-new'] } })),
      () => edit(50, (review) => ({ ...review, milestones: reviews[5]?.milestones ?? {} })),
      () => reviews.splice(10, 1),
      () => reviews.reverse(),
      () => edit(12, says('The last xylophone')),
    ];
    let offered = 0;
    for (const made of edits) {
      made();
      const again = searchAmong(entriesAgain, { numbers: known, memory });
      const anew = searchSimilar(reviews);
      for (const review of reviews) expect(again(review)).toEqual(anew(review));
      offered += reviews.flatMap(again).length;
    }
    expect(offered).toBeGreaterThan(10);
  });

  it.each([0, 1, 2])('copes with %i reviews', (count) => {
    expect(Object.keys(summary(others.slice(0, count)))).toHaveLength(count);
  });
});

describe('among reviews as people write them', () => {
  it('finds nine of ten declared recurrences, of whose declaration it knows nothing', () => {
    const contract = readContract(readFileSync('reviews/_template.md', 'utf8'));
    const reviews = Array.from({ length: 400 }, (_, index) => generateReview(1, index)).flatMap(
      (source) => reviewOf(readDocument(source, contract, { render: false })) ?? [],
    );
    const found = new Map(
      [...similarEarlier(reviews)].map(([{ meta }, matches]) => [meta.id, matches.map(({ review }) => review.meta.id)]),
    );
    const pairs = reviews.flatMap(({ meta }) =>
      (meta.recurrence_of ?? []).filter((id) => found.has(id)).map((of) => ({ id: meta.id, of })),
    );
    expect(pairs.length).toBeGreaterThan(20);
    expect(pairs.filter(({ id, of }) => found.get(id)?.includes(of)).length / pairs.length).toBeGreaterThanOrEqual(0.9);
  });
});
