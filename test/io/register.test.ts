import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/io/csv.ts';
import { readRegister } from '../../src/io/register.ts';
import { resolveSettings } from '../../src/review/settings.ts';

const settings = resolveSettings({});
const read = (...lines: string[]) => readRegister('register.csv', lines.join('\n'), settings);
const places = (...lines: string[]) =>
  read(...lines).problems.map(({ line, column, endColumn, message }) => [line, column, endColumn, message]);

describe('readRegister', () => {
  it('reads incidents, whatever the order of the columns', () => {
    const { entries, problems } = read(
      '\uFEFFSeverity,title,ID,started,pager',
      'SEV1,"Checkout, ""slow""",INC-1,2026-03-04T09:12Z,x',
      '',
      'SEV4,,INC-2,unknown',
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      { id: 'INC-1', started: '2026-03-04T09:12Z', severity: 'SEV1', title: 'Checkout, "slow"' },
      { id: 'INC-2', started: 'unknown', severity: 'SEV4', title: '' },
    ]);
  });

  it.each([
    ['a time without an offset', ['INC-1,2026-03-04T09:12,SEV1,x'], [2, 7, 23, /without an offset/]],
    [
      'an unknown severity',
      ['INC-1,2026-03-04,SEV-1,x'],
      [2, 18, 23, /Unexpected severity `SEV-1`.*did you mean `SEV1`/],
    ],
    ['an empty id', [',2026-03-04,SEV1,x'], [2, 1, 1, /Unexpected empty id/]],
    ['a line that ends too early', ['INC-1,2026-03-04'], [2, 1, 17, /Unexpected empty severity/]],
    [
      'an id that stands twice',
      ['A,2026-03-04,SEV1,"two', 'lines"', 'A,2026-03-05,SEV1,x'],
      [4, 1, 2, /second `A`.*line 2/],
    ],
    ['a field behind one of several lines', ['"A', 'B",2026,SEV1,x'], [3, 4, 8, /Unexpected `2026`/]],
  ] as const)('points at %s', (_, lines, [line, column, endColumn, message]) => {
    expect(places('id,started,severity,title', ...lines)).toEqual([
      [line, column, endColumn, expect.stringMatching(message)],
    ]);
  });

  it('leaves a faulty line out and keeps the others', () => {
    expect(
      read('id,started,severity,title', 'A,soon,SEV1,x', 'B,2026-03-04,SEV2,y').entries.map(({ id }) => id),
    ).toEqual(['B']);
  });

  it.each([
    [
      'names of the columns that are not there',
      ['id,when,severity,title', 'A,2026,SEV1,x'],
      /expected the names of the columns with `started`/,
    ],
    ['an empty file', [''], /Unexpected first line/],
    ['quotes that do not end', ['id,started,severity,title', 'A,"2026'], /no CSV/],
  ])('says what is wrong with %s', (_, lines, message) => {
    const { entries, problems } = read(...lines);
    expect(entries).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({ rule: 'register-is-readable', message: expect.stringMatching(message) }),
    ]);
  });

  it('never throws, and every place lies in the file', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('id', 'started', 'severity', 'title', ',', '\n', '\r\n', '"', 'x', ' ', '2026-03-04')),
        (parts) => {
          const text = parts.join('');
          const lines = text.split(/\r\n|\r|\n/);
          for (const { line, column } of readRegister('r.csv', text, settings).problems) {
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
          }
        },
      ),
    );
  });

  it('gives each field of a well-formed file the place where it stands', () => {
    const cell = fc.stringMatching(/^[a-z ,"\n]{0,8}$/);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (table) => {
        const text = table.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n');
        const rows = parseCsv(text);
        if (!Array.isArray(rows)) throw new Error(rows.message);
        expect(rows.map((row) => row.map((field) => field.text))).toEqual(table);
        const lines = text.split('\n');
        for (const { line, column, text: value } of rows.flat())
          expect(lines[line - 1]?.slice(column - 1)).toMatch(value === '' ? /^""/ : /^"/);
      }),
    );
  });
});
