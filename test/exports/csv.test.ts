import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/exports/csv.ts';
import { parseCsv } from '../../src/io/csv.ts';

describe('toCsv', () => {
  it.each([
    ['plain cells', [['a', 1, true, null, undefined]], 'a,1,true,,\r\n'],
    ['commas, quotes and line breaks', [['a,b', 'say "hi"', 'x\ny']], '"a,b","say ""hi""","x\ny"\r\n'],
    ['what a spreadsheet would run', [['=1+1', '+1', '-1', '@owner', '\tx']], "'=1+1,'+1,'-1,'@owner,'\tx\r\n"],
    ['numbers below zero', [[-3]], '-3\r\n'],
    ['nothing', [], ''],
  ] as const)('writes %s', (_, rows, text) => {
    expect(toCsv(rows)).toBe(text);
  });

  it('can be read back', () => {
    const cell = fc.string().map((text) => `x${text.replace(/\r\n?/g, '\n')}`);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const read = parseCsv(toCsv(rows));
        expect(Array.isArray(read) && read.map((row) => row.map(({ text }) => text))).toEqual(rows);
      }),
    );
  });
});
