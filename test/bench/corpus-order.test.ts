import { describe, expect, it } from 'vitest';
import { corpusOrder, OrderFault } from '../../bench/corpus-order.ts';

describe('corpusOrder', () => {
  it.each([
    [['20', 'book'], { count: 20, folder: 'book', seed: 1 }],
    [['20', 'book', '--seed', '7'], { count: 20, folder: 'book', seed: 7 }],
    [['--seed=0', '1', './a b'], { count: 1, folder: './a b', seed: 0 }],
  ])('reads %j', (args, expected) => {
    expect(corpusOrder(args)).toEqual(expected);
  });

  it.each([
    [[], 'Unexpected 0 arguments, expected two'],
    [['20'], 'Unexpected 1 arguments, expected two'],
    [['book', '20'], 'Unexpected number of reviews `book`, expected a whole number'],
    [['0', 'book'], 'Unexpected number of reviews `0`'],
    [['1.5', 'book'], 'Unexpected number of reviews `1.5`'],
    [['20', ''], 'Unexpected empty folder'],
    [['20', 'book', 'more'], 'Unexpected argument `more`'],
    [['20', 'book', '--seed', 'x'], 'Unexpected seed `x`'],
    [['20', 'book', '--sed', '7'], '--sed'],
  ])('explains what is wrong with %j, and shows a right line', (args, message) => {
    expect(() => corpusOrder(args)).toThrow(OrderFault);
    expect(() => corpusOrder(args)).toThrow(message);
    expect(() => corpusOrder(args)).toThrow('npm run bench:corpus -- 2000 /tmp/book');
  });
});
