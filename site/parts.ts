/** Long lists on pages of their own: each page stays light, all of them together hold everything, and none needs a script. */

/** One page of a list. */
export interface Part<Of, Row> {
  readonly of: Of;
  readonly rows: readonly Row[];
  /** From 1. */
  readonly number: number;
  /** How many pages the list has. */
  readonly count: number;
  /** How many rows the whole list has. */
  readonly total: number;
}

/** Cuts a list into pages of `size` rows; an empty one is one page. */
export function partsOf<Of, Row>(of: Of, rows: readonly Row[], size: number): readonly Part<Of, Row>[] {
  const count = Math.max(1, Math.ceil(rows.length / size));
  return Array.from({ length: count }, (_, index) => ({
    of,
    rows: rows.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
    total: rows.length,
  }));
}

/** Address of a page of a list whose first page is at `first`. */
export function partAddress(first: string, number: number): string {
  return number === 1 ? first : `${first}page-${number}/`;
}

/** A title that tells the pages of a list apart. */
export function partTitle(title: string, { number, count }: Part<unknown, unknown>): string {
  return number === 1 ? title : `${title}, page ${number} of ${count}`;
}
