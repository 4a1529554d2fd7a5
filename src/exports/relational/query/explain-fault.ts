import { nearest } from '../../../review/nearest.ts';
import { placeAt, SqlFault } from './sql-fault.ts';

/** Tables and views, temporary ones too, with their columns: what a query could have meant. */
export type KnownNames = ReadonlyMap<string, readonly string[]>;

/** Functions of other databases, and how SQLite says the same. */
const otherFunctions: Readonly<Record<string, string>> = {
  now: "datetime('now')",
  date_trunc: "strftime('%Y-%m', …)",
  extract: "strftime('%Y', …)",
  year: "strftime('%Y', …)",
  month: "strftime('%m', …)",
  to_char: 'strftime(…)',
  datediff: 'julianday(…) - julianday(…)',
  percentile_cont: 'ORDER BY … LIMIT 1 OFFSET (SELECT COUNT(*) / 2 …)',
  isnull: 'coalesce(…)',
};

/** Puts the engine's message into words that help: with the place, and with what was most likely meant. */
export function explainFault(message: string, statement: string, sql: string, known: KnownNames): SqlFault {
  const at = (word: string) => placeOf(word, statement, sql);
  const table = /^no such table: (?:\w+\.)?(.+)$/.exec(message)?.[1];
  if (table !== undefined) {
    return new SqlFault(
      `Unexpected table \`${table}\`, ${didYouMean(table, [...known.keys()], 'the tables are')}`,
      at(table),
    );
  }
  const column = /^no such column: (?:[^.]+\.)?(.+)$/.exec(message)?.[1]?.replace(/ - should this be .*$/, '');
  if (column !== undefined) {
    return new SqlFault(
      `Unexpected column \`${column}\`, ${didYouMean(column, columnsFor(statement, known), 'there are')}`,
      at(column),
    );
  }
  const name = /^no such function: (.+)$/.exec(message)?.[1];
  if (name !== undefined) {
    const other = otherFunctions[name.toLowerCase()];
    const hint = other === undefined ? 'expected a function of SQLite' : `expected SQLite’s own: ${other}`;
    return new SqlFault(`Unexpected function \`${name}\`, ${hint}`, at(name));
  }
  const near = /^near "(.+)": syntax error$/s.exec(message)?.[1];
  if (near !== undefined) return new SqlFault(`Unexpected \`${near}\`: here the SQL cannot be understood`, at(near));
  if (message === 'incomplete input')
    return new SqlFault('Unexpected end of the SQL, expected more', placeAt(sql, sql.trimEnd().length));
  if (/readonly database/.test(message)) return refused('to write', statement, sql);
  return new SqlFault(`SQLite says: ${message}`);
}

/** The answer to whoever wants to change the data. */
export function refused(word: string, statement: string, sql: string): SqlFault {
  const place = /^\w+$/.test(word) ? placeOf(word, statement, sql) : undefined;
  return new SqlFault(
    `Unexpected ${/^[A-Z]+$/.test(word) ? `\`${word}\`` : `attempt ${word}`}, expected a SELECT: the data are read-only, and follow the reviews. \`CREATE TEMP TABLE … AS SELECT\` is allowed`,
    place,
  );
}

/** Columns of the tables that the statement names; of all where it names none that is known. */
function columnsFor(statement: string, known: KnownNames): string[] {
  const words = new Set(statement.toLowerCase().match(/\w+/g) ?? []);
  const named = [...known].filter(([name]) => words.has(name.toLowerCase()));
  return [...new Set((named.length > 0 ? named : [...known]).flatMap(([, columns]) => columns))];
}

function didYouMean(word: string, names: readonly string[], otherwise: string): string {
  const near = nearest(word, names);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  const shown = names.slice(0, 24).join(', ');
  return `${otherwise} ${shown}${names.length > 24 ? ', …' : ''}`;
}

/** Where a word stands, if it stands in the statement just once: the engine does not tell which one it meant. */
function placeOf(word: string, statement: string, sql: string): SqlFault['place'] {
  const start = sql.indexOf(statement);
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const edges = /^\w+$/.test(word) ? ['\\b', '\\b'] : ['', ''];
  const found = [...statement.matchAll(new RegExp(edges[0] + escaped + edges[1], 'gi'))];
  const [first] = found;
  return start >= 0 && found.length === 1 && first ? placeAt(sql, start + first.index) : undefined;
}
