import type { Place } from './place.ts';

/** Turns offsets (UTF-16 code units) into lines and columns and back, for one text. */
export class LineIndex {
  readonly #starts: readonly number[];
  /** Where the text of each line ends, before its line break. */
  readonly #ends: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    const ends: number[] = [];
    if (text.includes('\r')) {
      for (const end of text.matchAll(/\r\n|\n|\r/g)) {
        ends.push(end.index);
        starts.push(end.index + end[0].length);
      }
    } else {
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
        ends.push(end);
        starts.push(end + 1);
      }
    }
    this.#starts = starts;
    this.#ends = [...ends, text.length];
    this.#length = text.length;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The place from one offset to another; offsets outside the text, or within a line break, are moved to the nearest end. */
  place(start: number, end: number): Place {
    const from = this.#point(start);
    const to = this.#point(Math.max(start, end));
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  /** The offset of a line and column; both count from 1. */
  offset(line: number, column: number): number {
    const start = this.#starts[line - 1] ?? this.#length;
    return Math.min(start + column - 1, this.#length);
  }

  /** The offset at which a line begins; the end of the text where there is no such line. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#length;
  }

  #point(offset: number): { line: number; column: number } {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.min(at, this.#ends[low] ?? at) - (this.#starts[low] ?? 0) + 1 };
  }
}
