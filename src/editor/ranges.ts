import type { Position, Range, TextEdit } from 'vscode-languageserver';
import type { LineIndex } from '../review/lines.ts';
import type { Place } from '../review/place.ts';
import type { Edit } from '../review/problem.ts';

/** A place as editors count: lines and columns from 0, columns in UTF-16 code units as ours. */
export function rangeOf({ line, column, endLine, endColumn }: Place): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

/** The range between two offsets. */
export function rangeBetween(lines: LineIndex, start: number, end: number): Range {
  return rangeOf(lines.place(start, end));
}

/** The offset of a position; one behind the end of its line counts as that end. */
export function offsetOf(text: string, lines: LineIndex, { line, character }: Position): number {
  const start = lines.startOf(line + 1);
  const end = start + lineAt(text, start).length;
  return Math.min(start + character, end);
}

/** The rest of a line from an offset, without its end. */
export function lineAt(text: string, start: number): string {
  return /^[^\r\n]*/.exec(text.slice(start, start + maxLine))?.[0] ?? '';
}

/** Longer lines than this are looked at no further: nobody completes anything behind their end. */
const maxLine = 100_000;

/** Our edits as an editor takes them. */
export function textEditsOf(edits: readonly Edit[], lines: LineIndex): TextEdit[] {
  return edits.map(({ start, end, text }) => ({ range: rangeBetween(lines, start, end), newText: text }));
}

/** Whether two ranges share a character or touch. */
export function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
