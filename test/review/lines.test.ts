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
