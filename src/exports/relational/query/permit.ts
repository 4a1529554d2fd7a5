/** What a reader may do: everything that only reads, and temporary tables and views beside the data. */

export type Permit =
  | { readonly kind: 'read' }
  | { readonly kind: 'temporary'; readonly what: 'TABLE' | 'VIEW'; readonly name: string }
  | { readonly kind: 'drop' }
  | { readonly kind: 'refused'; readonly word: string };

/** Words with which SQLite lets a statement begin that does more than read. */
const writers = new Set(
  'ALTER ANALYZE ATTACH BEGIN COMMIT CREATE DELETE DETACH DROP END INSERT PRAGMA REINDEX RELEASE REPLACE ROLLBACK SAVEPOINT UPDATE VACUUM'.split(
    ' ',
  ),
);

/** Settings that only tell something. */
const pragmas =
  /^PRAGMA\s+(?:\w+\.)?(?:table_info|table_xinfo|table_list|foreign_key_list|foreign_key_check|index_list|index_info|integrity_check|database_list|user_version|compile_options)\s*(?:\(|;|$)/i;

const temporary =
  /^CREATE\s+TEMP(?:ORARY)?\s+(?<what>TABLE|VIEW)\s+(?:IF\s+NOT\s+EXISTS\s+)?(?:temp\.)?(?<name>"(?:[^"]|"")+"|[\w$]+)/i;

/** What a statement is, by its beginning. What begins with WITH may still write: the engine itself refuses that. */
export function permitOf(statement: string): Permit {
  const text = withoutComments(statement);
  const word = /^\w+/.exec(text)?.[0]?.toUpperCase() ?? '';
  if (!writers.has(word) || pragmas.test(text)) return { kind: 'read' };
  const groups = temporary.exec(text)?.groups;
  if (groups) {
    const { what = '', name = '' } = groups;
    return { kind: 'temporary', what: what.toUpperCase() === 'VIEW' ? 'VIEW' : 'TABLE', name };
  }
  if (/^DROP\s+(?:TABLE|VIEW)\s+(?:IF\s+EXISTS\s+)?temp\.\S+/i.test(text)) return { kind: 'drop' };
  return { kind: 'refused', word };
}

/** Without leading comments and white space. */
function withoutComments(statement: string): string {
  return statement.replace(/^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/, '');
}
