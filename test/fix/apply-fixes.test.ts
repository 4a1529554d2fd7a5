import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, applyFixes } from '../../src/fix/apply-fixes.ts';
import type { Edit, Problem } from '../../src/review/problem.ts';

const problem = (fix: readonly Edit[], rule = 'rule'): Problem => ({
  path: 'a.md',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  rule,
  severity: 'error',
  message: '',
  fix,
});

/** Finds every `a` and offers a `b` for it. */
const everyA = (text: string) =>
  [...text.matchAll(/a/g)].map(({ index }) => problem([{ start: index, end: index + 1, text: 'b' }]));

describe('applyEdits', () => {
  it.each([
    ['nothing', 'abc', [], 'abc'],
    ['a replacement', 'abc', [{ start: 1, end: 2, text: 'X' }], 'aXc'],
    ['an insertion at the end', 'abc', [{ start: 3, end: 3, text: 'd' }], 'abcd'],
    [
      'several, whatever their order',
      'abc',
      [
        { start: 2, end: 3, text: 'Z' },
        { start: 0, end: 0, text: '-' },
      ],
      '-abZ',
    ],
  ])('applies %s', (_, text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected);
  });

  it('leaves alone what no edit covers', () => {
    const cuts = fc
      .uniqueArray(fc.nat({ max: 40 }), { minLength: 2, maxLength: 8 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.string({ minLength: 41, maxLength: 60 }), cuts, fc.string(), (text, at, inserted) => {
        const edits: Edit[] = [];
        for (let i = 0; i + 1 < at.length; i += 2) {
          edits.push({ start: at[i] ?? 0, end: at[i + 1] ?? 0, text: inserted });
        }
        let expected = '';
        let from = 0;
        for (const edit of edits) {
          expected += `${text.slice(from, edit.start)}${inserted}`;
          from = edit.end;
        }
        expect(applyEdits(text, edits)).toBe(expected + text.slice(from));
      }),
    );
  });
});

describe('applyFixes', () => {
  it('mends all and counts them', () => {
    expect(applyFixes('a-a-a', everyA)).toEqual({ text: 'b-b-b', count: 3 });
  });

  it('takes fixes that touch each other one after the other', () => {
    expect(applyFixes('aaa', everyA)).toEqual({ text: 'bbb', count: 3 });
  });

  it('takes a fix whole or not at all', () => {
    const find = (text: string) =>
      text === 'abc'
        ? [
            problem([{ start: 0, end: 1, text: 'A' }]),
            problem([
              { start: 0, end: 1, text: '?' },
              { start: 2, end: 3, text: '?' },
            ]),
          ]
        : [];
    expect(applyFixes('abc', find).text).toBe('Abc');
  });

  it('ends where two fixes undo each other', () => {
    const find = (text: string) => [problem([{ start: 0, end: 1, text: text === 'a' ? 'b' : 'a' }])];
    expect(['a', 'b']).toContain(applyFixes('a', find).text);
  });

  it('takes back what did not help, and writes nothing twice', () => {
    const useless = problem([{ start: 0, end: 0, text: '# top\n' }], 'useless');
    const find = (text: string) => [useless, ...everyA(text)];
    expect(applyFixes('b\na', find)).toEqual({ text: 'b\nb', count: 1 });
  });

  it('ends where a fix does not help', () => {
    expect(applyFixes('abc', () => [problem([{ start: 0, end: 1, text: 'a' }])])).toEqual({ text: 'abc', count: 0 });
  });
});
