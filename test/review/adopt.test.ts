import { describe, expect, it } from 'vitest';
import { adopt, adoptedId, adoptedPath, pathAtHome } from '../../src/review/adopt.ts';
import { aReview } from '../metrics/a-review.ts';

const home = { path: '../payments', namespace: 'payments' };

describe('what comes from another book', () => {
  it('has its id under its namespace, or as it stands where there is none', () => {
    expect(adoptedId('INC-1', home)).toBe('payments/INC-1');
    expect(adoptedId('INC-1', {})).toBe('INC-1');
  });

  it.each([
    ['../payments', 'reviews/a.md', '../payments/reviews/a.md'],
    ['', 'reviews/a.md', 'reviews/a.md'],
  ])('has its path put behind %j', (path, own, expected) => {
    expect(adoptedPath(own, { path })).toBe(expected);
  });

  it.each([
    ['../payments/reviews/a.md', 'reviews/a.md'],
    ['reviews/a.md', 'reviews/a.md'],
    ['../payments-old/reviews/a.md', '../payments-old/reviews/a.md'],
  ])('finds the path at home of %s', (path, expected) => {
    expect(pathAtHome(path, home)).toBe(expected);
  });
});

describe('an adopted review', () => {
  const review = {
    ...aReview({
      id: 'INC-2',
      recurrence_of: ['INC-1', 'SHOP-9', 'INC-7'],
      related: ['INC-1'],
      runbooks: [{ path: 'runbooks/db.md', verdict: 'helped' }],
      actions: [{}, { id: 'CAP' }],
    }),
    path: 'reviews/INC-2.md',
  };
  const named = new Set(['payments/INC-1', 'INC-1', 'SHOP-9']);
  const adopted = adopt(review, home, (id) => named.has(id));

  it('stands in this book under its ids and paths', () => {
    expect(adopted).toMatchObject({
      path: '../payments/reviews/INC-2.md',
      source: '../payments',
      meta: { id: 'payments/INC-2', title: review.meta.title, severity: 'SEV2' },
    });
    expect(adopted.meta.runbooks).toEqual([{ path: '../payments/runbooks/db.md', verdict: 'helped' }]);
    expect(adopted.body.actions.map(({ id }) => id)).toEqual(['payments/INC-2#1', 'payments/CAP']);
  });

  it('names its own book first, then this one, and its own where neither knows the id', () => {
    expect(adopted.meta.recurrence_of).toEqual(['payments/INC-1', 'SHOP-9', 'payments/INC-7']);
    expect(adopted.meta.related).toEqual(['payments/INC-1']);
  });

  it('has no field that it had not', () => {
    const plain = aReview({ id: 'INC-3' });
    expect(Object.keys(adopt(plain, home, () => false).meta)).toEqual(Object.keys(plain.meta));
  });
});
