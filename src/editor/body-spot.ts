import type { Vocabulary } from '../review/vocabulary.ts';
import { frontMatterLines } from './front-matter-spot.ts';
import { lineAt } from './ranges.ts';
import type { FileView } from './view.ts';

interface Word {
  /** Offsets of the word at the position. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** Where in the body a position lies, read line by line. `sections`: the headings above it, by the format's names. */
export type BodySpot = Word & {
  readonly sections: readonly string[];
} & (
    | { readonly kind: 'heading'; readonly level: number }
    | { readonly kind: 'cell'; readonly column: string }
    | { readonly kind: 'item'; readonly isTask: boolean }
    | { readonly kind: 'link' }
    | { readonly kind: 'prose' }
  );

/** The spot at an offset; nothing in the front matter and in blocks of code. */
export function bodySpot({ text, lines }: FileView, offset: number, vocabulary: Vocabulary): BodySpot | undefined {
  const at = lines.place(offset, offset).line;
  const front = frontMatterLines(text);
  const first = front ? front[1] + 2 : 0;
  if (at <= first) return undefined;
  const above = linesBetween(text, lines.startOf(first + 1), lines.startOf(at));
  if (isInFence(above)) return undefined;
  const start = lines.startOf(at);
  const line = lineAt(text, start);
  const column = offset - start;
  const sections = headingsAbove(above, vocabulary);
  const word = (from: number, to: number): Word => wordIn(line, from, Math.max(to, column), start);

  const heading = /^(#{1,6})(?:[ \t]+|$)/.exec(line);
  if (heading && column >= (heading[1] ?? '').length) {
    const level = (heading[1] ?? '').length;
    return { kind: 'heading', level, sections: sectionsOver(above, level, vocabulary), ...word(0, line.length) };
  }
  const link = /\]\(<?([^)\s>]*)$/.exec(line.slice(0, column))?.[1];
  if (link !== undefined) {
    const rest = /^[^)\s>]*/.exec(line.slice(column))?.[0] ?? '';
    return { kind: 'link', sections, ...word(column - link.length, column + rest.length) };
  }
  const cell = cellAt(line, column, above, vocabulary);
  if (cell) return { kind: 'cell', column: cell.column, sections, ...word(cell.start, cell.end) };
  const item = /^[ \t]*[-*+][ \t]+(\[[ xX]\][ \t]*)?/.exec(line);
  if (item && column >= item[0].length)
    return { kind: 'item', isTask: item[1] !== undefined, sections, ...word(item[0].length, line.length) };
  const before = /[\p{L}\p{N}_#-]*$/u.exec(line.slice(0, column))?.[0] ?? '';
  return { kind: 'prose', sections, ...word(column - before.length, column) };
}

function linesBetween(text: string, start: number, end: number): string[] {
  return text.slice(start, end).split(/\r\n|\n|\r/);
}

function wordIn(line: string, from: number, to: number, lineStart: number): Word {
  const written = line.slice(from, to);
  const lead = /^[ \t]*/.exec(written)?.[0].length ?? 0;
  const word = written.slice(lead).trimEnd();
  return { start: lineStart + from + lead, end: lineStart + from + lead + word.length, word };
}

function isInFence(above: readonly string[]): boolean {
  let fence: string | undefined;
  for (const line of above) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark === undefined) continue;
    if (fence === undefined) fence = mark;
    else if (mark.startsWith(fence)) fence = undefined;
  }
  return fence !== undefined;
}

function headingsAbove(above: readonly string[], vocabulary: Vocabulary): string[] {
  return sectionsOver(above, 7, vocabulary);
}

/** Headings under which something at a level stands, the outermost first. */
function sectionsOver(above: readonly string[], level: number, vocabulary: Vocabulary): string[] {
  const names: string[] = [];
  let under = level;
  for (const line of above.toReversed()) {
    const [, marks = '', name = ''] = /^(#{1,6})[ \t]+(.+?)[ \t#]*$/.exec(line) ?? [];
    if (marks === '' || marks.length >= under) continue;
    under = marks.length;
    names.unshift(vocabulary.name(name));
  }
  return names;
}

/** The column of the table in whose row a position lies; nothing in its head and outside of tables. */
function cellAt(line: string, column: number, above: readonly string[], vocabulary: Vocabulary) {
  if (!/^[ \t]*\|/.test(line)) return undefined;
  const table: string[] = [];
  for (const row of above.slice(0, -1).toReversed()) {
    if (!/^[ \t]*\|/.test(row)) break;
    table.unshift(row);
  }
  const head = cellsOf(table[0] ?? '');
  if (table.length < 2 || !/^[\s|:-]+$/.test(table[1] ?? '')) return undefined;
  const cells = cellsOf(line);
  const index = cells.findIndex(({ start, end }) => column >= start && column <= end);
  const cell = cells[index];
  const name = head[index]?.text.trim();
  return cell && name !== undefined ? { column: vocabulary.name(name), start: cell.start, end: cell.end } : undefined;
}

function cellsOf(row: string): { readonly start: number; readonly end: number; readonly text: string }[] {
  const bars = [...row.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  return bars.map((bar, index) => {
    const end = bars[index + 1] ?? row.length;
    return { start: bar + 1, end, text: row.slice(bar + 1, end) };
  });
}
