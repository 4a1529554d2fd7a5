import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../src/review/lines.ts';

describe('LineIndex', () => {
  it('counts every kind of line end once, and columns in UTF-16 code units', () => {
    const lines = new LineIndex('a\r\n🧯b\rc\n');
    expect(lines.count).toBe(4);
    expect(lines.place(3, 5)).toEqual({ line: 2, column: 1, endLine: 2, endColumn: 3 });
    expect(lines.place(7, 8)).toEqual({ line: 3, column: 1, endLine: 3, endColumn: 2 });
    expect(lines.place(99, 99)).toEqual({ line: 4, column: 1, endLine: 4, endColumn: 1 });
  });

  it('finds its way there and back', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '🧯') });
    fc.assert(
      fc.property(text, fc.nat(60), (source, offset) => {
        const at = Math.min(offset, source.length);
        const lines = new LineIndex(source);
        const { line, column } = lines.place(at, at);
        // Nobody can point between the two halves of a line break.
        const isWithin = source[at - 1] === '\r' && source[at] === '\n';
        expect(lines.offset(line, column)).toBe(isWithin ? at - 1 : at);
      }),
    );
  });
});

describe('places and offsets', () => {
  const lines = new LineIndex('ab\r\ncd\n');

  it.each([
    [0, [1, 1]],
    [2, [1, 3]],
    [3, [1, 3]],
    [4, [2, 1]],
    [6, [2, 3]],
    [7, [3, 1]],
    [-5, [1, 1]],
    [99, [3, 1]],
  ])('of the offset %i are %j', (offset, [line, column]) => {
    expect(lines.place(offset, offset)).toMatchObject({ line, column });
  });

  it('never end before they begin', () => {
    expect(lines.place(5, 1)).toEqual({ line: 2, column: 2, endLine: 2, endColumn: 2 });
  });

  it.each([
    [1, 1, 0],
    [2, 2, 5],
    [3, 9, 7],
    [9, 1, 7],
  ])('line %i, column %i is at %i', (line, column, offset) => {
    expect(lines.offset(line, column)).toBe(offset);
  });

  it.each(['\nab', '\r\nab', '\rab'])('count a line break at the very start: %j', (text) => {
    expect(new LineIndex(text).count).toBe(2);
    expect(new LineIndex(text).place(text.length - 1, text.length)).toMatchObject({ line: 2, column: 2, endColumn: 3 });
  });

  it('of lines are where they begin', () => {
    expect([1, 2, 3, 4].map((line) => lines.startOf(line))).toEqual([0, 4, 7, 7]);
    expect(lines.count).toBe(3);
  });
});
