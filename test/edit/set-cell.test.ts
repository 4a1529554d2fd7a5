import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionTable } from '../../src/edit/find-action.ts';
import { setCell } from '../../src/edit/set-cell.ts';
import { readContract } from '../../src/review/contract.ts';
import { readDocument } from '../../src/review/document.ts';

const contract = readContract(readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8'));
const read = (text: string) => readDocument({ path: 'reviews/a.md', text }, contract, { render: false });
const review = (table: string) => `---\nid: INC-2026-001\n---\n\n## Action Items\n\n${table}\n\n## Impact\n\nA | b.\n`;
const cellsOf = (text: string) => actionTable(read(text))?.rows.map((row) => row.cells.map((cell) => cell.text));

describe('setCell', () => {
  it.each([
    ['one space around', '| Fix | Pending |', 'Done', '| Fix | Done |'],
    ['no spaces', '|Fix|Pending|', 'Done', '|Fix|Done|'],
    ['no pipe at the end', '| Fix | Pending', 'Done', '| Fix | Done'],
    ['no pipes at the ends', 'Fix | Pending', 'Done', 'Fix | Done'],
    ['an empty cell', '| Fix |  |', 'Done', '| Fix | Done |'],
    ['a cell without any width', '| Fix ||', 'Done', '| Fix |Done|'],
    ['a cell that is not there', '| Fix |', 'Done', '| Fix | Done |'],
    ['a cell that is not there, without a pipe at the end', '| Fix', 'Done', '| Fix | Done'],
    ['a pipe in the value', '| Fix | Pending |', 'a|b', '| Fix | a\\|b |'],
    ['an escaped pipe in the value', '| Fix | Pending |', 'a\\|b', '| Fix | a\\|b |'],
    ['a backslash at the end of the value', '|Fix|Pending|', 'a\\', '|Fix|a\\ |'],
    ['a line break in the value', '| Fix | Pending |', 'a\n  b', '| Fix | a b |'],
    ['pipes before it', '| `a\\|b` \\\\| Pending |', 'Done', '| `a\\|b` \\\\| Done |'],
  ])('writes into a row with %s', (_, row, value, expected) => {
    const text = review(`| Action | Status |\n|---|---|\n${row}`);
    const { source } = setCell(read(text), contract, { row: 1, column: 'Status', value });
    expect(source.text).toBe(review(`| Action | Status |\n|---|---|\n${expected}`));
  });

  it.each([
    ['shorter', '| Fix  | Pending | @a |', 'Done', '| Fix  | Done    | @a |'],
    ['longer', '| Fix  | Pending | @a |', 'In progress', '| Fix  | In progress | @a |'],
    ['empty', '| Fix  |         | @a |', 'Done', '| Fix  | Done    | @a |'],
    ['to the right', '| Fix  |    Open | @a |', 'Done it', '| Fix  | Done it | @a |'],
  ])('keeps the pipes in line where there is room: %s', (_, row, value, expected) => {
    const text = (line: string) => review(`| Act  | Status  | Own |\n|------|---------|-----|\n${line}`);
    const { source } = setCell(read(text(row)), contract, { row: 1, column: 'Status', value });
    expect(source.text).toBe(text(expected));
  });

  it('names the columns where there is none of the name', () => {
    const text = review('| Action | State |\n|---|---|\n| Fix | Pending |');
    expect(() => setCell(read(text), contract, { row: 1, column: 'Owner', value: '@a' })).toThrow(
      "reviews/a.md:7: The actions have no column `Owner`, expected one. Add it to the table's head; its columns are Action, State.",
    );
  });

  it('changes exactly one cell of any table', () => {
    fc.assert(
      fc.property(tables, value, fc.nat(), fc.nat(), ({ columns, rows, eol, bom }, newValue, r, c) => {
        const text = bom + review([...rows].join('\n')).replace(/\n/g, eol);
        const before = cellsOf(text) ?? [];
        expect(before).toHaveLength(rows.length - 2);
        const row = r % before.length;
        const column = c % columns.length;
        const after = setCell(read(text), contract, { row: row + 1, column: columns[column] ?? '', value: newValue })
          .source.text;
        const [alone = []] =
          cellsOf(review(`| Action | Owner |\n|---|---|\n| ${newValue.replace(/\|/g, '\\|')} | x |`)) ?? [];
        const expected = before.map((cells, i) => (i === row ? cells.with(column, alone[0] ?? '') : cells));
        expect(cellsOf(after)).toEqual(expected);
        // Every other line, and all that stands before and behind the cell in its own, is what it was, byte for byte.
        const [linesBefore, linesAfter] = [text.split('\n'), after.split('\n')];
        const at = linesBefore.findIndex((line) => line.includes('## Action Items')) + 4 + row;
        expect(linesAfter.toSpliced(at, 1)).toEqual(linesBefore.toSpliced(at, 1));
      }),
      { numRuns: 400 },
    );
  });
});

const names = ['Action', 'Owner', 'Priority', 'Status', 'Ticket', 'Completed', 'Remarks'];
const piece = fc.constantFrom(
  'a',
  'Zoë',
  '漢字',
  '🚒',
  'done',
  '`x\\|y`',
  '\\|',
  '\\\\',
  '**b**',
  '2026-03-04',
  '@team',
  ' ',
  '(1)',
);
const cell = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('').trim().replace(/\\$/, '\\\\'));
const value = fc
  .array(fc.constantFrom('Done', 'é', '|', ' ', '漢', 'x', '🧯', '2026-03-11'), { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');

/** A table as somebody may have written it: any columns, padded or not, with or without pipes at the ends, short rows. */
const tables = fc
  .record({
    columns: fc.shuffledSubarray(names, { minLength: 2 }),
    style: fc.constantFrom<'aligned' | 'spaced' | 'tight'>('aligned', 'spaced', 'tight'),
    body: fc.array(
      fc.record({ cells: fc.array(cell, { minLength: 7, maxLength: 7 }), closed: fc.boolean(), short: fc.nat(3) }),
      { minLength: 1, maxLength: 4 },
    ),
    eol: fc.constantFrom('\n', '\r\n'),
    bom: fc.constantFrom('', '\uFEFF'),
  })
  .map(({ columns, style, body, eol, bom }) => {
    const all = [columns, columns.map(() => '---'), ...body.map(({ cells }) => cells.slice(0, columns.length))];
    const widths = columns.map((_, index) => Math.max(...all.map((cells) => [...(cells[index] ?? '')].length)));
    const write = (cells: readonly string[], closed: boolean) =>
      `|${cells
        .map((text, index) => {
          if (style === 'tight') return text;
          return ` ${style === 'aligned' ? text + ' '.repeat((widths[index] ?? 0) - [...text].length) : text} `;
        })
        .join('|')}${closed ? '|' : ''}`;
    const rows = all.map((cells, index) => {
      const made = body[index - 2];
      // A row that ends in an empty cell without its pipe has one cell less; so has one that is cut short.
      const kept = made ? cells.slice(0, Math.max(1, cells.length - made.short)) : cells;
      return write(kept, made?.closed !== false || kept.at(-1) === '');
    });
    return { columns, rows, eol, bom };
  });
