import type { BookEntry } from '../rules/rule.ts';
import { lineAt } from './ranges.ts';
import type { BookView, FileView } from './view.ts';

/** An id as it stands in a text, `#3` behind it naming an action. */
export interface IdSpot {
  readonly entry: BookEntry;
  /** Offsets of the id, without the action. */
  readonly start: number;
  readonly end: number;
  /** Row of the action, where one is named. */
  readonly row?: number;
}

/** The incident of the book whose id stands at an offset. */
export function idAt({ text, lines }: FileView, offset: number, book: BookView): IdSpot | undefined {
  const lineStart = lines.startOf(lines.place(offset, offset).line);
  const line = lineAt(text, lineStart);
  const column = offset - lineStart;
  for (const entry of book.entries) {
    const { id } = entry.review.meta;
    if (!line.includes(id)) continue;
    for (const at of occurrencesIn(line, id)) {
      const action = /^#(\d+)/.exec(line.slice(at + id.length));
      if (column < at || column > at + id.length + (action?.[0].length ?? 0)) continue;
      const [start, end] = [lineStart + at, lineStart + at + id.length];
      return { entry, start, end, ...(action ? { row: Number(action[1]) } : {}) };
    }
  }
  return undefined;
}

/** Offsets at which an id stands as a whole: `INC-2026-01` does not stand in `INC-2026-014`. */
export function occurrencesIn(text: string, id: string): number[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_-])${escaped(id)}(?![\\p{L}\\p{N}_]|-\\p{N})`, 'gu');
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
