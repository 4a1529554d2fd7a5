/** One cell, one row or one key is written; all else stays as it was, and what was written is what is read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CannotRun } from '../../src/cannot-run.ts';
import { addRowEdit, isGuidance } from '../../src/edit/add-row.ts';
import { actionTable } from '../../src/edit/find-action.ts';
import { reviewStatuses, setReviewStatus } from '../../src/edit/review-status.ts';
import { setCell } from '../../src/edit/set-cell.ts';
import { applyEdits } from '../../src/fix/apply-fixes.ts';
import { type ReviewDocument, readDocument } from '../../src/review/document.ts';
import { fuzz } from './fuzz.ts';
import { anyFile, anyLine, damaged, goodBody, goodHead } from './inputs.ts';
import { contract, path } from './study-any.ts';

const read = (text: string) => readDocument({ path, text }, contract, { render: false });
const linesOf = (text: string) => text.split(/\r\n|\n|\r/);
const cellsOf = (document: ReviewDocument) =>
  actionTable(document)?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
const at = goodBody.indexOf('## Action Items');
const end = goodBody.indexOf('\n## ', at + 1);
/** A good review whose table of actions has suffered. */
const tables = damaged(goodBody.slice(at, end)).map(
  (section) => `${goodHead}${goodBody.slice(0, at)}${section}${goodBody.slice(end)}`,
);
const files = fc.oneof({ weight: 4, arbitrary: tables }, { weight: 1, arbitrary: anyFile });
/** What people hand to a command: Markdown on one line, of words. */
const plain = fc
  .array(fc.constantFrom('cap', 'the pool', 'Zoë', '漢字', '🚒', '40', '(1)', '@team', 'a|b', 'x'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '));

describe('an edit of the actions', () => {
  it('changes one cell or refuses, whatever stands in the table and whatever is written', () => {
    const edits = fc.tuple(files, fc.nat(), fc.nat(), fc.oneof(plain, anyLine));
    fuzz('cells written', 200, edits, ([text, r, c, value]) => {
      const before = read(text);
      const table = actionTable(before);
      if (!table || table.rows.length === 0) return;
      const row = r % table.rows.length;
      const column = c % table.columns.length;
      const name = table.columns[column]?.name ?? '';
      // Of two columns of one name the first is meant.
      const first = table.columns.findIndex((other) => other.name === name);
      const after = orRefused(() => setCell(before, contract, { row: row + 1, column: name, value }));
      if (!after) return;
      const [was, is] = [cellsOf(before), cellsOf(after)];
      expect(is.map((cells, i) => (i === row ? cells.with(first, '') : cells))).toEqual(
        was.map((cells, i) => (i === row ? cells.with(first, '') : cells)),
      );
      const line = (table.rows[row]?.place.line ?? 0) - 1;
      expect(linesOf(after.source.text).toSpliced(line, 1)).toEqual(linesOf(text).toSpliced(line, 1));
    });
  });

  it('adds one row below the others, which is read as it was given', () => {
    fuzz('rows added', 200, fc.tuple(files, fc.array(plain, { minLength: 8, maxLength: 8 })), ([text, values]) => {
      const before = read(text);
      const table = actionTable(before);
      if (!table) return;
      const after = read(applyEdits(text, [addRowEdit(before, table, values)]));
      const last = table.rows.at(-1);
      const kept = last && isGuidance(last) ? cellsOf(before).slice(0, -1) : cellsOf(before);
      const added = table.columns.map((_, index) => values[index] ?? '');
      expect(cellsOf(after)).toEqual([...kept, added]);
    });
  });
});

describe('an edit of the status', () => {
  it('is read as it was given, and changes one line', () => {
    fuzz('statuses written', 300, fc.tuple(anyFile, fc.constantFrom(...reviewStatuses)), ([text, status]) => {
      const before = read(text);
      const after = orRefused(() => setReviewStatus(before, status));
      if (after === undefined) return;
      const { front } = read(after);
      expect(front.faults).toEqual([]);
      expect(front.data).toEqual({ ...before.front.data, status });
      const had = linesOf(text);
      expect(linesOf(after).filter((line) => !had.includes(line)).length).toBeLessThanOrEqual(1);
    });
  });
});

/** What was done; nothing where it was refused with words for the user. */
function orRefused<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof CannotRun) return undefined;
    throw error;
  }
}
