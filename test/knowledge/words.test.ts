import { describe, expect, it } from 'vitest';
import { gap, singular, wordsOf } from '../../src/knowledge/words.ts';

describe('wordsOf', () => {
  it.each([
    ['lower case, grammar left out', 'The Connection Pool of checkout', [gap, 'connection', 'pool', gap, 'checkout']],
    [
      'numbers are gaps, names with numbers are words',
      'at 14:09 in us-east-1 on db2',
      [gap, gap, gap, gap, gap, 'east', gap, gap, 'db2'],
    ],
    ['addresses are left out', 'see https://blog.example.com/a-post for more', [gap, gap, gap]],
    ['other scripts', 'Überlauf im Speicher', ['überlauf', 'im', 'speicher']],
    ['nothing', ' … ', []],
  ])('%s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });
});

describe('singular', () => {
  it.each([
    ['pools', 'pool'],
    ['queries', 'query'],
    ['caches', 'cache'],
    ['status', 'status'],
    ['process', 'process'],
    ['goes', 'goes'],
    ['dns', 'dns'],
    ['bus', 'bus'],
  ])('%s is %s', (word, expected) => {
    expect(singular(word)).toBe(expected);
  });
});
