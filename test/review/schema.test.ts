import { describe, expect, it } from 'vitest';
import { compileSchema, formats } from '../../src/review/schema.ts';

describe('the formats of the review format', () => {
  it.each([
    ['time-value', '2026-03-04T09:12Z', true],
    ['time-value', 'unknown', true],
    ['time-value', '2026-03-04T09:12', false],
    ['day', '2026-03-04', true],
    ['day', 'unknown', true],
    ['day', '2026-02-30', false],
    ['date', '2026-03-04', true],
    ['date', 'unknown', false],
    ['url', 'https://a.example/b', true],
    ['url', 'http://a.example', true],
    ['url', 'ftp://a.example', false],
    ['url', 'a.example', false],
    ['regex', '^[a-z]+$', true],
    ['regex', '[', false],
    ['regex', '\\p{L}', true],
    ['path-inside', 'a/b.md', true],
    ['path-inside', 'a..b/c', true],
    ['path-inside', '', false],
    ['path-inside', '/a', false],
    ['path-inside', '\\a', false],
    ['path-inside', 'C:a', false],
    ['path-inside', '../a', false],
    ['path-inside', 'a/../b', false],
    ['path-inside', 'a\\..', false],
  ])('%s: %s is %s', (format, text, expected) => {
    expect(formats[format]?.(text)).toBe(expected);
  });
});

describe('the faults of alternatives', () => {
  const validate = compileSchema({
    properties: {
      cost: {
        anyOf: [
          {
            type: 'object',
            properties: { amount: { type: 'number' } },
            required: ['amount'],
            additionalProperties: false,
          },
          { const: 'unknown' },
        ],
      },
      'a/b': { type: 'object', properties: { 'c~d': { type: 'number' } }, additionalProperties: false },
    },
  });
  const told = (data: unknown) =>
    validate(data).map(({ path, atKey, error }) => `${path.join('.')} ${error.keyword}${atKey ? ' at its key' : ''}`);

  it.each<[object, string[]]>([
    [{ cost: 'much' }, ['cost anyOf']],
    [{ cost: 5 }, ['cost anyOf']],
    [{ cost: {} }, ['cost required']],
    [{ cost: { amount: 'x' } }, ['cost.amount type']],
    [{ cost: { amount: 1, other: 2 } }, ['cost.other additionalProperties at its key']],
    [{ cost: { amount: 1 } }, []],
    [{ 'a/b': { 'c~d': 'x' } }, ['a/b.c~d type']],
    [{ 'a/b': { e: 'x' } }, ['a/b.e additionalProperties at its key']],
  ])('of %j are %j', (data, expected) => {
    expect(told(data)).toEqual(expected);
  });
});
