import { lineEndOf } from '../../edit/line-end.ts';
import type { LineIndex } from '../../review/lines.ts';
import type { Edit } from '../../review/problem.ts';
import type { Section } from '../../review/types.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a section with all that belongs to it stands: from its heading to the next heading that is not below it. */
export function sectionSpan(section: Section, sections: readonly Section[], lines: LineIndex): Span {
  const next = flat(sections).find((other) => other.place.line > section.place.line && other.level <= section.level);
  return {
    start: lines.startOf(section.place.line),
    end: lines.startOf(next ? next.place.line : lines.count + 1),
  };
}

/** The edit that puts whole lines at an offset that begins a line or ends the text, an empty line before and after. */
export function insertBlock(text: string, offset: number, block: string): Edit {
  const lineEnd = lineEndOf(text);
  const before = text.slice(0, offset);
  const rest = text.slice(offset);
  const lead = isApart(before) ? '' : /[\r\n]$/.test(before) ? lineEnd : lineEnd + lineEnd;
  const tail = rest === '' || /^[ \t]*(?:\r\n|\n|\r)/.test(rest) ? lineEnd : lineEnd + lineEnd;
  return { start: offset, end: offset, text: `${lead}${withoutBlankEnd(block)}${tail}` };
}

/** The edits that move what stands in a span to an offset outside of it. */
export function moveBlock(text: string, { start, end }: Span, offset: number): Edit[] {
  const before = text.slice(0, start);
  // What ended the file takes the empty lines before it along, or the file would end in them.
  const from = end === text.length ? withoutBlankEnd(before).length + lineEndOf(text).length : start;
  return [{ start: Math.min(from, start), end, text: '' }, insertBlock(text, offset, text.slice(start, end))];
}

/** Whether a text is empty or ends in an empty line. */
function isApart(text: string): boolean {
  return text === '' || /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(text);
}

/** Without the empty lines, and the end of line, at the end. */
function withoutBlankEnd(text: string): string {
  return text.replace(/[\r\n]\s*$/, '');
}

function flat(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flat(section.subsections)]);
}
