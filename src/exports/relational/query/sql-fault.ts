/** A mistake in somebody's SQL: what is wrong, where, and what would be right. */
export class SqlFault extends Error {
  /** Line and column in the text that was run, from 1; absent where the engine does not say. */
  readonly place: { readonly line: number; readonly column: number } | undefined;

  constructor(message: string, place?: SqlFault['place']) {
    super(message);
    this.place = place;
  }
}

/** The place of an offset in a text. */
export function placeAt(text: string, offset: number): NonNullable<SqlFault['place']> {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The line of a place with a caret below it; nothing without a place. */
export function frameOf(sql: string, { place }: SqlFault): string {
  const line = place && sql.split('\n')[place.line - 1];
  if (!place || line === undefined) return '';
  const number = String(place.line);
  const margin = ' '.repeat(number.length);
  return `  ${number} │ ${line}\n  ${margin} │ ${' '.repeat(place.column - 1)}^\n`;
}
