/** Where the cells of a row stand in its text. */
export interface RowCells {
  /** Offsets between the pipes, spaces included, in the text of the row. */
  readonly cells: readonly { readonly start: number; readonly end: number }[];
  /** Whether a pipe ends the row. */
  readonly closed: boolean;
}

/**
 * Splits a row of a table at its pipes, as GitHub-flavoured Markdown does: a pipe behind a backslash is text, also
 * within code; the pipes at both ends may be left out.
 */
export function rowCells(row: string): RowCells {
  const pipes = [...row.matchAll(/\\[\\|]|\|/g)].filter(([found]) => found === '|').map(({ index }) => index);
  const cells = [-1, ...pipes].map((pipe, index) => ({ start: pipe + 1, end: pipes[index] ?? row.length }));
  const isEmpty = ({ start, end }: { start: number; end: number }) => row.slice(start, end).trim() === '';
  const [first] = cells;
  if (cells.length > 1 && first && isEmpty(first)) cells.shift();
  const last = cells.at(-1);
  const closed = cells.length > 0 && pipes.length > 0 && last !== undefined && last.end === row.length && isEmpty(last);
  if (closed) cells.pop();
  return { cells, closed };
}
